// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/ssim_mask.h"

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace CLI {
class Validator;
}

namespace veriframe::cli {

/// Accepts numbers from low to high, both included. CLI11's own range lets "nan" through, which lies beside every one.
CLI::Validator numberFrom(double low, double high);

} // namespace veriframe::cli

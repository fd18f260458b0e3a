# SPDX-License-Identifier: GPL-3.0-or-later
"""DeepFakeClassifier in Python, in timm's names: what the published trainer runs, for comparisons in the same run.

Eager modules, NCHW, "same" padding by F.pad, as timm 0.4.12 does it (spec algorithms.md 6).
"""
import math

import torch
from torch import nn
from torch.nn import functional as F

MULTIPLIERS = [(1.0, 1.0), (1.0, 1.1), (1.1, 1.2), (1.2, 1.4), (1.4, 1.8), (1.6, 2.2), (1.8, 2.6), (2.0, 3.1)]
STAGES = [(1, 3, 1, 16, 1), (6, 3, 2, 24, 2), (6, 5, 2, 40, 2), (6, 3, 2, 80, 3), (6, 5, 1, 112, 3), (6, 5, 2, 192, 4),
          (6, 3, 1, 320, 1)]


def scaled(channels, width):
    wanted = channels * width
    rounded = max(8, int((wanted + 4) / 8) * 8)
    return rounded + 8 if rounded < 0.9 * wanted else rounded


class SameConv2d(nn.Conv2d):
    def forward(self, x):
        pads = []
        for side, kernel, stride in zip(reversed(x.shape[2:]), reversed(self.kernel_size), reversed(self.stride)):
            total = max((math.ceil(side / stride) - 1) * stride + kernel - side, 0)
            pads += [total // 2, total - total // 2]
        if any(pads):
            x = F.pad(x, pads)
        return F.conv2d(x, self.weight, self.bias, self.stride, 0, 1, self.groups)


def norm(channels):
    return nn.BatchNorm2d(channels, eps=1e-3, momentum=0.1)


class SqueezeExcite(nn.Module):
    def __init__(self, channels, squeezed):
        super().__init__()
        self.conv_reduce = nn.Conv2d(channels, squeezed, 1)
        self.conv_expand = nn.Conv2d(squeezed, channels, 1)

    def forward(self, x):
        gate = self.conv_expand(F.silu(self.conv_reduce(x.mean((2, 3), keepdim=True))))
        return x * gate.sigmoid()


class Block(nn.Module):
    def __init__(self, inputs, outputs, expand, kernel, stride, drop):
        super().__init__()
        middle = inputs * expand
        self.expands, self.drop = expand > 1, drop
        self.skip = stride == 1 and inputs == outputs
        if self.expands:
            self.conv_pw = nn.Conv2d(inputs, middle, 1, bias=False)
            self.bn1 = norm(middle)
        self.conv_dw = SameConv2d(middle, middle, kernel, stride, groups=middle, bias=False)
        self.se = SqueezeExcite(middle, inputs // 4)
        if self.expands:
            self.bn2 = norm(middle)
            self.conv_pwl = nn.Conv2d(middle, outputs, 1, bias=False)
            self.bn3 = norm(outputs)
        else:
            self.bn1 = norm(middle)
            self.conv_pw = nn.Conv2d(middle, outputs, 1, bias=False)
            self.bn2 = norm(outputs)

    def forward(self, x):
        start = x
        if self.expands:
            x = F.silu(self.bn1(self.conv_pw(x)))
            x = self.se(F.silu(self.bn2(self.conv_dw(x))))
            x = self.bn3(self.conv_pwl(x))
        else:
            x = self.se(F.silu(self.bn1(self.conv_dw(x))))
            x = self.bn2(self.conv_pw(x))
        if not self.skip:
            return x
        if self.training and self.drop > 0:
            keep = 1 - self.drop
            x = x.div(keep) * torch.floor(keep + torch.rand((len(x), 1, 1, 1), dtype=x.dtype))
        return x + start


class Encoder(nn.Module):
    def __init__(self, size, drop):
        super().__init__()
        width, depth = MULTIPLIERS[size]
        channels = scaled(32, width)
        self.conv_stem = SameConv2d(3, channels, 3, 2, bias=False)
        self.bn1 = norm(channels)
        total = sum(math.ceil(stage[4] * depth) for stage in STAGES)
        stages, done = [], 0
        for expand, kernel, stride, base, repeats in STAGES:
            blocks = []
            for index in range(math.ceil(repeats * depth)):
                outputs = scaled(base, width)
                blocks.append(Block(channels, outputs, expand, kernel, stride if index == 0 else 1, drop * done / total))
                channels, done = outputs, done + 1
            stages.append(nn.Sequential(*blocks))
        self.blocks = nn.Sequential(*stages)
        self.features = scaled(1280, width)
        self.conv_head = nn.Conv2d(channels, self.features, 1, bias=False)
        self.bn2 = norm(self.features)
        self.classifier = nn.Linear(self.features, 1000)

    def forward(self, x):
        x = F.silu(self.bn1(self.conv_stem(x)))
        return F.silu(self.bn2(self.conv_head(self.blocks(x))))


class DeepFakeClassifier(nn.Module):
    """@param size 0 for B0 to 7 for B7"""

    def __init__(self, size, drop=0.2):
        super().__init__()
        self.encoder = Encoder(size, drop)
        self.fc = nn.Linear(self.encoder.features, 1)

    def forward(self, x):
        return self.fc(self.encoder(x).mean((2, 3))).flatten()


def loss_of_batch(logits, labels):
    """Mean over the fakes and mean over the reals, separately; labels .01 and .99."""
    fake = labels > 0.5
    losses = F.binary_cross_entropy_with_logits(logits, labels, reduction="none")
    return (losses[fake].mean() + losses[~fake].mean()) / 2

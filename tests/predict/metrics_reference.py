#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What scikit-learn says of labelled scores: metrics_reference.py INPUT.json > OUTPUT.json

INPUT: [{"name", "scores", "fakes", "threshold", "bins"}]; the output repeats each with "expected". The stored
metrics_reference.json was made by it with scikit-learn 1.2.1."""
import json
import sys
import warnings

import numpy as np
from scipy.interpolate import interp1d
from scipy.optimize import brentq
from sklearn import metrics
from sklearn.calibration import calibration_curve

warnings.simplefilter("ignore")


def loss(fakes, scores):
    return metrics.log_loss(fakes, scores, eps=1e-15, labels=[0, 1]) if len(scores) else None


def equal_error_rate(fakes, scores):
    false, true, _ = metrics.roc_curve(fakes, scores, drop_intermediate=False)
    return brentq(lambda x: 1.0 - x - interp1d(false, true)(x), 0.0, 1.0, xtol=1e-14)


def expected(case):
    scores = np.array(case["scores"])
    fakes = np.array(case["fakes"], dtype=int)
    values = {
        "log_loss": loss(fakes, scores),
        "fake_log_loss": loss(fakes[fakes == 1], scores[fakes == 1]),
        "real_log_loss": loss(fakes[fakes == 0], scores[fakes == 0]),
        "brier": metrics.brier_score_loss(fakes, scores, pos_label=1),
        "confusion": metrics.confusion_matrix(fakes, scores >= case["threshold"], labels=[0, 1]).ravel().tolist(),
        "histogram_fakes": np.histogram(scores[fakes == 1], case["bins"], (0, 1))[0].tolist(),
        "histogram_reals": np.histogram(scores[fakes == 0], case["bins"], (0, 1))[0].tolist(),
    }
    share, mean = calibration_curve(fakes, scores, n_bins=case["bins"])
    values["calibration_share"], values["calibration_mean"] = share.tolist(), mean.tolist()
    if 0 < fakes.sum() < len(fakes):
        values["auc"] = metrics.roc_auc_score(fakes, scores)
        values["average_precision"] = metrics.average_precision_score(fakes, scores)
        values["equal_error_rate"] = equal_error_rate(fakes, scores)
        false, true, thresholds = metrics.roc_curve(fakes, scores)
        thresholds[0] = scores.max() + 1  # infinite since scikit-learn 1.3
        values["roc_false"], values["roc_true"] = false.tolist(), true.tolist()
        values["roc_thresholds"] = thresholds.tolist()
    return values


cases = json.load(open(sys.argv[1]))
print(json.dumps({"licence": "SPDX-License-Identifier: GPL-3.0-or-later",
                  "cases": [{**case, "expected": expected(case)} for case in cases]}))

# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads everything that preprocessing writes as the published Python tools do: NumPy, OpenCV, pandas, json.

read_with_python.py ROOT          exit status 77: a library is missing
"""
import json
import os
import sys

try:
    import cv2
    import numpy
    import pandas
except ImportError as error:
    print(error)
    sys.exit(77)

root = sys.argv[1]


def files(kind):
    for video in sorted(os.listdir(os.path.join(root, kind))):
        for name in sorted(os.listdir(os.path.join(root, kind, video))):
            yield video, name, os.path.join(root, kind, video, name)


table = pandas.read_csv(os.path.join(root, "folds.csv"), dtype={"video": str, "original": str})
assert list(table.columns) == ["video", "file", "label", "original", "frame", "fold"], table.columns
assert set(table["label"]) == {0, 1}
assert table["fold"].dtype == numpy.int64 and table["frame"].dtype == numpy.int64
rows = {(row.video, row.file) for row in table.itertuples()}
for row in table.itertuples():
    assert row.frame == int(row.file.split("_")[0])
    assert row.label == 0 or row.original != row.video

crops = 0
for video, name, path in files("crops"):
    crop = cv2.imread(path, cv2.IMREAD_UNCHANGED)
    assert crop.dtype == numpy.uint8 and crop.ndim == 3 and crop.shape[2] == 3, path
    assert (video, name) in rows, path
    crops += 1
assert crops == len(table), (crops, len(table))

landmarks = 0
for video, name, path in files("landmarks"):
    points = numpy.load(path)
    assert points.dtype == numpy.int16 and points.shape == (5, 2), path
    crop = cv2.imread(os.path.join(root, "crops", video, name.replace(".npy", ".png")))
    assert (points >= 0).all() and (points[:, 0] < crop.shape[1]).all() and (points[:, 1] < crop.shape[0]).all(), path
    landmarks += 1
assert landmarks > 0

masks = 0
for video, name, path in files("diffs"):
    mask = cv2.imread(path, cv2.IMREAD_UNCHANGED)
    crop = cv2.imread(os.path.join(root, "crops", video, name.replace("_diff.png", ".png")))
    assert mask.dtype == numpy.uint8 and mask.shape == crop.shape[:2] and mask.max() > 0, path
    masks += 1
assert masks > 0

for name in os.listdir(os.path.join(root, "bboxes")):
    with open(os.path.join(root, "bboxes", name), encoding="utf-8") as file:
        boxes = json.load(file)
    assert boxes["format"] == "veriframe-boxes" and len(boxes["faces"]) == boxes["frames"]
    for faces in boxes["faces"].values():
        for face in faces:
            assert len(face["box"]) == 4 and 0 < face["score"]
with open(os.path.join(root, "preprocessing_report.json"), encoding="utf-8") as file:
    assert json.load(file)["counts"]["crops"]["done"] > 0
print(f"{crops} crops, {landmarks} landmarks, {masks} masks, {len(table)} rows")

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints what TensorBoard finds in the event files of a folder, by the rules of the format alone: one line a value.

    read_events.py FOLDER

A file is a row of records: length (8 bytes), masked CRC-32C of it, payload, masked CRC-32C of it. A payload is a
protocol buffer "Event". A START of a session makes everything at its step or behind it forgotten.
"""
import os
import struct
import sys


def crc32c(data):
    rest = 0xFFFFFFFF
    for byte in data:
        rest ^= byte
        for _ in range(8):
            rest = (rest >> 1) ^ (0x82F63B78 if rest & 1 else 0)
    return rest ^ 0xFFFFFFFF


def masked(data):
    crc = crc32c(data)
    return (((crc >> 15) | (crc << 17)) + 0xA282EAD8) & 0xFFFFFFFF


def records(path):
    with open(path, "rb") as file:
        while head := file.read(12):
            length, head_sum = struct.unpack("<QI", head)
            assert head_sum == masked(head[:8]), "the length's sum is wrong"
            payload = file.read(length)
            assert len(payload) == length, "a record is cut off"
            assert struct.unpack("<I", file.read(4))[0] == masked(payload), "the payload's sum is wrong"
            yield payload


def varint(data, at):
    value = shift = 0
    while True:
        value |= (data[at] & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if not data[at - 1] & 0x80:
            return value, at


def fields(data):
    at = 0
    while at < len(data):
        key, at = varint(data, at)
        kind = key & 7
        if kind == 0:
            value, at = varint(data, at)
        elif kind == 1:
            value, at = data[at:at + 8], at + 8
        elif kind == 2:
            length, at = varint(data, at)
            value, at = data[at:at + length], at + length
        else:
            assert kind == 5, "an unknown wire type"
            value, at = data[at:at + 4], at + 4
        yield key >> 3, value


def main():
    values = []
    names = sorted(name for name in os.listdir(sys.argv[1]) if name.startswith("events.out.tfevents."))
    for name in names:
        for number, payload in enumerate(records(os.path.join(sys.argv[1], name))):
            event = list(fields(payload))
            content = dict(event)
            assert struct.unpack("<d", content[1])[0] > 1.6e9, "the time of an event is missing"
            step = content.get(2, 0)
            if number == 0:
                assert content[3] == b"brain.Event:2", "the first event must tell the format's version"
            if 7 in content and dict(fields(content[7])).get(1) == 1:
                values = [value for value in values if value[1] < step]
            for _, value in fields(content.get(5, b"")):
                one = dict(fields(value))
                values.append((one[1].decode(), step, struct.unpack("<f", one[2])[0]))
    for tag, step, number in values:
        print(tag, step, "%.6g" % number)


main()

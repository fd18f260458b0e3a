# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes training steps in Python, one for each line on stdin; answers with wall and CPU seconds.

train_step.py SIZE SIDE_PX BATCH THREADS      SIZE: 0 for B0 to 7 for B7
"""
import sys
import time

import torch

from efficientnet_reference import DeepFakeClassifier, loss_of_batch

size, side, batch, threads = map(int, sys.argv[1:5])
torch.set_num_threads(threads)
torch.manual_seed(1)
model = DeepFakeClassifier(size).train()
optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9, weight_decay=1e-4, nesterov=True)
pictures = torch.randn(batch, 3, side, side)
labels = torch.tensor([0.01, 0.99] * batch)[:batch]
print("ready", flush=True)
for _ in sys.stdin:
    wall, cpu = time.perf_counter(), time.process_time()
    optimizer.zero_grad()
    loss_of_batch(model(pictures), labels).backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1)
    optimizer.step()
    print(time.perf_counter() - wall, time.process_time() - cpu, flush=True)

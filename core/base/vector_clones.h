// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One source, three instruction sets: GCC compiles a function marked VERIFRAME_CLONES for AVX-512, AVX2 with FMA and
// plain x86-64 (levels, not processor names: GCC takes a name for that maker's processors only), and the processor's
// own is chosen when the program is loaded. What it calls must be VERIFRAME_INLINE, or it would be compiled for plain
// x86-64 only. Not with clang, which lacks the attribute for these targets, nor under the thread sanitizer, whose
// runtime is not ready when the choice is made.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_THREAD__)
#define VERIFRAME_CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define VERIFRAME_CLONES
#endif
#define VERIFRAME_INLINE inline __attribute__((always_inline))
/// The same for a lambda: between its parameters and its body.
#define VERIFRAME_LAMBDA_INLINE __attribute__((always_inline))

// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/inference_session.h"

#include "base/error.h"
#include "nn/efficientnet_layout.h"
#include "nn/encoders.h"
#include "nn/sessions_internal.h"
#include "nn/strict_loading.h"

#include <cmath>

namespace veriframe {

namespace {

std::string chooseEncoder(const Checkpoint& checkpoint, const std::string& asked)
{
    if (!asked.empty())
        return asked;
    if (const auto inferred = inferEncoder(checkpoint))
        return *inferred;
    throw Error(
        ErrorCode::mismatch, "Inferring the encoder", {}, "the checkpoint's shapes fit none of the known encoders",
        "Check that the file is a DeepFakeClassifier, or name the encoder with --encoder to see what differs.");
}

void requireClassifier(const Checkpoint& checkpoint, const std::string& encoder)
{
    std::vector<ExpectedEntry> expected;
    for (const EntryLayout& entry : classifierEntries(encoder))
        expected.push_back({entry.name, entry.shape, entry.kind == EntryLayout::Kind::batchCount});
    std::string remedy;
    if (const auto inferred = inferEncoder(checkpoint); inferred && *inferred != encoder)
        remedy = "Its shapes are those of " + *inferred + ": name that encoder, or none to have it inferred.";
    requireEntries(checkpoint, expected, "DeepFakeClassifier " + encoder, remedy);
}

} // namespace

std::unique_ptr<InferenceSession> openInferenceSession(const Checkpoint& checkpoint, const SessionOptions& options)
{
    SessionOptions resolved = options;
    resolved.encoder = chooseEncoder(checkpoint, options.encoder);
    if (options.path == SessionPath::plain) {
        if (options.precision != Precision::automatic && options.precision != Precision::float32)
            throw Error(
                ErrorCode::unsupported, "Opening the plain path", toString(options.precision),
                "it computes in float32 only");
        resolved.precision = Precision::float32;
    } else {
        resolved.precision = resolvePrecision(options.precision, options.device);
    }
    requireClassifier(checkpoint, resolved.encoder);
    return withTorchErrors("Building the network", resolved.encoder, [&] {
        if (resolved.path == SessionPath::plain)
            return makePlainSession(checkpoint, resolved);
        if (resolved.device.cuda)
            return makeCudaSession(checkpoint, resolved);
        resolved.instructionSet = resolveInstructionSet(options.instructionSet, resolved.precision);
        return resolved.instructionSet == InstructionSet::libtorch ? makeFastCpuSession(checkpoint, resolved)
                                                                   : makeCpuEngineSession(checkpoint, resolved);
    });
}

double probabilityOfLogit(double logit)
{
    return 1 / (1 + std::exp(-logit));
}

} // namespace veriframe

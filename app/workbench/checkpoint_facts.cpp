// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint_facts.h"

#include "base/sha256.h"
#include "base/stop.h"
#include "nn/checkpoint_file.h"
#include "nn/encoders.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

namespace veriframe {

namespace {

constexpr const char* doing = "Reading the checkpoint";

void requireClassifier(const CheckpointFacts& facts, const EnsembleMember& member, const std::optional<std::string>& is)
{
    const std::string path = facts.path.string();
    if (!is)
        throw Error(
            ErrorCode::mismatch, doing, path, "it is no classifier with one of the known encoders",
            "Choose a checkpoint of DeepFakeClassifier.");
    if (!member.encoder.empty() && *is != member.encoder)
        throw Error(
            ErrorCode::mismatch, doing, path, "its encoder is " + *is + ", the ensemble names " + member.encoder);
    if (!member.sha256.empty() && facts.sha256 != member.sha256)
        throw Error(
            ErrorCode::mismatch, doing, path,
            "its SHA-256 is " + facts.sha256 + ", the ensemble names " + member.sha256,
            "Get the file again, or update the ensemble if it was replaced on purpose.");
}

void inspect(CheckpointFacts& facts, const EnsembleMember& member, const std::stop_token& stop)
{
    facts.sha256 = sha256OfFile(member.path, stop);
    facts.bytes = static_cast<std::int64_t>(std::filesystem::file_size(member.path));
    throwIfStopped(stop);
    const Checkpoint checkpoint = readCheckpoint(member.path);
    facts.epoch = checkpoint.epoch;
    const std::optional<std::string> encoder = inferEncoder(checkpoint);
    requireClassifier(facts, member, encoder);
    facts.encoder = *encoder;
    if (const TensorData* stem = checkpoint.find("encoder.conv_stem.weight"))
        facts.numbers = toString(stem->type);
}

} // namespace

CheckpointFacts inspectCheckpoint(const EnsembleMember& member, std::stop_token stop)
{
    CheckpointFacts facts;
    facts.path = member.path;
    try {
        inspect(facts, member, stop);
    } catch (const Stopped&) {
        throw;
    } catch (...) {
        facts.error = currentError(doing, member.path.string());
    }
    return facts;
}

QString checkpointSummary(const CheckpointFacts& facts)
{
    QStringList parts{QString::fromStdString(facts.encoder)};
    if (facts.isUntrained())
        parts += QCoreApplication::translate("CheckpointFacts", "untrained: its scores mean nothing");
    else if (facts.epoch)
        parts += QCoreApplication::translate("CheckpointFacts", "epoch %1").arg(*facts.epoch);
    parts += byteText(facts.bytes);
    parts += QString::fromStdString(facts.numbers);
    return parts.join(QStringLiteral(" · "));
}

QString checkpointLabel(const std::filesystem::path& path)
{
    static const QRegularExpression published(
        QStringLiteral("^final_(\\d+)_DeepFakeClassifier_tf_efficientnet_b\\d_ns_\\d+_(\\d+)$"));
    const QString name = QString::fromStdString(path.filename().string());
    const QRegularExpressionMatch match = published.match(name);
    return match.hasMatch() ? QStringLiteral("%1 e%2").arg(match.captured(1), match.captured(2)) : name;
}

QString byteText(std::int64_t bytes)
{
    constexpr std::int64_t megabyte = 1'000'000, gigabyte = 1000 * megabyte;
    const bool small = bytes < 10 * megabyte || (bytes >= gigabyte && bytes < 10 * gigabyte);
    return QLocale().formattedDataSize(bytes, small ? 1 : 0, QLocale::DataSizeSIFormat);
}

} // namespace veriframe

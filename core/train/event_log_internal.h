// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "train/loss_log_parts_internal.h"

#include <map>

namespace veriframe {

/// Cuts the bytes of a record file, which come piece by piece, into the payloads of its records (record_framing.h). A
/// record larger than any with scalars is passed over, so that memory is bounded.
class RecordCutter {
public:
    static constexpr std::uint64_t largestRecord = std::uint64_t(1) << 24;

    using TakePayload = std::function<void(std::string_view payload)>;
    using Complain = std::function<void(const std::string& sentence)>;

    /// Behind a length that does not match its sum nothing can be found any more; a payload that does not match its own
    /// is left out alone. Both are complained of.
    void take(std::span<const std::byte> bytes, const TakePayload& payload, const Complain& complain);

    bool inRecord() const { return !m_rest.empty() || m_toSkip > 0; } ///< the last record is not whole

    std::uint64_t offset() const { return m_offset; } ///< of the first record that is not whole

private:
    std::size_t takeOne(std::string_view bytes, const TakePayload& payload, const Complain& complain);

    std::string m_rest;
    std::uint64_t m_offset = 0, m_toSkip = 0;
    bool m_broken = false;
};

/// What of TensorBoard's scalars a log of losses is made of.
enum class ScalarRole { none, fakeLoss, realLoss, bce, validationLoss, trainLoss, learningRate, epoch };

/// What a tag stands for, whatever the program that wrote it: val/fake_loss, validation_fake_loss, Loss/val. Words of
/// held-out data (val, valid, validation, eval, test, dev) may stand anywhere; fake_loss, real_loss and bce need none.
/// Of several groups' learning rates it is the first's. Thread-safe.
ScalarRole roleOf(std::string_view tag);

/// The scalars of a run's event files.
class EventSeries {
public:
    /// Takes the payload of a record, a serialized Event. @param where "record 3 of events.out.tfevents.17..."
    void add(std::string_view payload, const std::string& where);

    void complain(std::string sentence) { m_problems.add(std::move(sentence)); }

    /// @param complete nothing more is to come
    void tell(LossLog& log, bool complete) const;

private:
    using Series = std::map<std::int64_t, double>; ///< by step

    struct Scalar {
        std::string tag;
        std::int64_t step = 0;
        double value = 0;
    };

    void addScalar(const Scalar& scalar, const std::string& where);
    void forgetFrom(std::int64_t step);
    const Series& of(ScalarRole role) const;
    std::map<std::int64_t, int> epochsBySteps() const;
    bool trainingTellsEpochs(std::int64_t lastStep) const;
    LoggedEpoch validatedEpoch(std::int64_t step, int number) const;
    void addTraining(LoggedEpochs& logged, const std::map<std::int64_t, int>& epochs) const;

    std::map<ScalarRole, Series> m_series;
    std::map<ScalarRole, std::string> m_tags; ///< the first that had this role: another one is another series
    LogProblems m_problems;
    bool m_perStep = false; ///< training's scalars are so many that their steps are no epochs
    bool m_full = false;
};

/// A TensorBoard event file, or several of one run.
class EventLogReading : public LogReading {
public:
    void take(const std::string& file, std::span<const std::byte> bytes) override;
    void tell(LossLog& log, bool complete) const override;

private:
    struct File {
        RecordCutter records;
        std::int64_t number = 0; ///< of the latest record, from 1
    };

    std::map<std::string, File> m_files;
    EventSeries m_series;
};

} // namespace veriframe

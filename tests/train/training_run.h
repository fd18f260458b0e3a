// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/files.h"
#include "nn/checkpoint_file.h"
#include "nn/inference_session.h"
#include "train/training.h"
#include "training_set.h"

#include <cstring>
#include <filesystem>
#include <gtest/gtest.h>
#include <stop_token>
#include <string>

namespace veriframe::test {

/// Two epochs of three steps, four crops a step, at 64 px.
class Training : public testing::Test {
protected:
    Training()
    {
        addThreeFolds(m_set);
        m_set.writeTable();
        m_options.config = embeddedTrainingConfig("b0");
        m_options.config.inputSizePx = 64;
        m_options.config.optimizer.learningRate = 0.01;
        m_options.config.batchesPerEpoch = 3;
        m_options.config.optimizer.batchSize = 4;
        m_options.config.optimizer.schedule.epochs = 2;
        m_options.data = m_set.root();
        m_options.output = m_output.path() / "runs";
        m_options.prefix = prefixOfSeed("", m_options.seed);
        m_options.threadsPerRank = 1;
        m_options.loaderThreads = 1;
    }

    std::filesystem::path file(const std::string& ending, const std::filesystem::path& folder) const
    {
        return folder / (checkpointStem(m_options) + ending);
    }

    std::filesystem::path file(const std::string& ending) const { return file(ending, m_options.output); }

    /// Runs until the given step of the given epoch has ended, then asks to stop.
    TrainingResult runUntil(int epoch, std::int64_t step)
    {
        std::stop_source stop;
        TrainingObserver observer;
        observer.stepped = [&](const StepMetrics& metrics) {
            if (metrics.epoch == epoch && metrics.step == step)
                stop.request_stop();
        };
        return train(m_options, observer, stop.get_token());
    }

    /// Untrained weights whose head answers with this at first.
    std::filesystem::path weightsWithBias(float bias) const
    {
        Checkpoint weights = untrainedCheckpoint("tf_efficientnet_b0_ns", 1);
        for (NamedTensor& entry : weights.stateDict)
            if (entry.name == "fc.bias")
                std::memcpy(entry.tensor.bytes.data(), &bias, sizeof bias);
        const std::filesystem::path file = m_output.path() / "weights.pth";
        writeTorchCheckpoint(file, weights);
        return file;
    }

    ErrorInfo failureOf(const TrainingOptions& options)
    {
        try {
            train(options);
        } catch (const Error& error) {
            return error.info();
        }
        ADD_FAILURE() << "the training did not fail";
        return {};
    }

    static std::string textOf(const std::filesystem::path& path) { return readTextFile(path); }

    TrainingSet m_set;
    TemporaryDirectory m_output;
    TrainingOptions m_options;
};

} // namespace veriframe::test

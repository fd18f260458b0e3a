// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "config_form.h"
#include "job_runner.h"
#include "nn/device.h"
#include "recipe_form.h"
#include "train/training.h"
#include "train/training_data.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariantMap>
#include <memory>
#include <optional>
#include <vector>

namespace veriframe {

/// Where the network's weights come from before the first step.
enum class StartingWeights { automatic, random, file };

/// What a person chose for a training, but for configuration and recipe.
struct TrainingSetup {
    QString data;                              ///< dataset root
    QString folds;                             ///< the fold table; empty: folds.csv in the dataset
    int fold = 0;                              ///< held out
    QString seeds = QStringLiteral("111");     ///< as it is typed: "111, 555"
    QString output;                            ///< folder; empty: "checkpoints" in the dataset
    QString prefix = QStringLiteral("final_"); ///< of checkpoint names
    StartingWeights start = StartingWeights::automatic;
    QString weights; ///< the file to begin from; counts with StartingWeights::file
    QStringList devices = {QStringLiteral("cpu")};
    int processorRanks = 1;
    bool resume = true; ///< go on from a saved state where there is one
    bool operator==(const TrainingSetup&) const = default;
};

/// The seeds of a list like "111, 555". Empty if it holds anything else, or one twice.
std::vector<std::uint64_t> parseSeeds(const QString& text);

/// What is going to be trained: data, what was found in it, configuration, seeds, where it goes. All members are called
/// from the GUI thread and return at once.
class TrainingDocument : public QObject {
    Q_OBJECT

public:
    enum class CheckState { unchecked, checking, checked, failed };

    explicit TrainingDocument(JobRunner& jobs, QObject* parent = nullptr);

    const TrainingSetup& setup() const { return m_setup; }

    /// Other data, and another fold table, is looked at at once. Other data without another table takes its own.
    void setSetup(const TrainingSetup& setup);

    const ConfigForm& form() const { return m_form; }

    void setConfig(const TrainingConfig& config, const QString& source);
    void setConfigText(const QString& id, const QString& text);
    /// A whole configuration as JSON; what is wrong with it stands in jsonProblem().
    void setConfigJson(const QString& json);

    const JsonProblem& jsonProblem() const { return m_jsonProblem; }

    const RecipeForm& recipe() const { return m_recipe; }

    void setRecipeText(const QString& id, const QString& text);
    void usePublishedRecipe();

    /// "mine.json", "Published B7, changed"
    QString configSource() const;

    /// Looks at the data again.
    void check();

    CheckState checkState() const { return m_checkState; }

    const DataCheck& found() const { return m_found; }

    const std::optional<ErrorInfo>& checkError() const { return m_checkError; }

    /// Why nothing can be started, in the order in which one would mend it. Empty: it can.
    QStringList problems() const;
    /// Why the chosen devices cannot compute as they are asked to.
    QString precisionProblem() const;
    /// One run for each seed. Only without problems.
    std::vector<TrainingOptions> runs() const;
    /// As runs(), with what can be told by now: for the names of files.
    TrainingOptions options(std::uint64_t seed) const;

    QString outputFolder() const;
    /// Of the chosen data, or the one that is chosen beside it; empty: no data is chosen.
    QString foldTable() const;
    /// The ImageNet weights of the encoder, where they were fetched; empty: they are not there.
    QString publishedWeights() const;
    /// What a run begins from; empty: random weights.
    QString startingWeights() const;

    QVariantMap saveSession() const;
    void restoreSession(const QVariantMap& session);

Q_SIGNALS:
    void setupChanged();
    void configChanged();
    void recipeChanged();
    void checkChanged();

private:
    void takeCheck(DataCheck found);
    QString dataProblem() const;
    QString foldProblem() const;
    QString weightsProblem() const;
    std::vector<Device> chosenDevices() const;

    JobRunner& m_jobs;
    TrainingSetup m_setup;
    ConfigForm m_form;
    RecipeForm m_recipe;
    TrainingConfig m_source; ///< as it was chosen or read
    QString m_sourceName;
    JsonProblem m_jsonProblem;
    CheckState m_checkState = CheckState::unchecked;
    DataCheck m_found;
    std::optional<ErrorInfo> m_checkError;
    JobId m_checkJob = 0;
};

} // namespace veriframe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/files.h"
#include "train/training_data.h"

#include <filesystem>
#include <string>

namespace veriframe::test {

/// A dataset as preprocessing leaves it, of crops that are quickly drawn: noise in a colour of their own, each with
/// landmarks and, for fakes, a mask.
class TrainingSet {
public:
    const std::filesystem::path& root() const { return m_folder.path(); }

    std::filesystem::path path(const std::string& relative) const { return root() / relative; }

    /// Crops of frames 0, 10, 20, ... with one face each.
    void addReal(const std::string& name, int fold, int frames);
    void addFake(const std::string& name, const std::string& original, int fold, int frames);

    /// A line of the table alone, without files.
    void list(const std::string& line) { m_table += line + '\n'; }

    /// folds.csv as put together so far.
    void writeTable() const;

    /// Writes the table and reads all back.
    TrainingData read(int heldOutFold = 0) const;

private:
    void add(const std::string& name, const std::string& original, int fold, int frames);

    const TemporaryDirectory m_folder;
    std::string m_table;
};

/// 12 real and 18 fake crops for training (folds 1 and 2), 6 and 6 to validate with (fold 0).
void addThreeFolds(TrainingSet& set);

} // namespace veriframe::test

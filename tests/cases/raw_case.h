// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace veriframe::test {

/// Runs SQL on a file behind the store's back, as another program would. @throws std::runtime_error with SQLite's words
void runSql(const std::filesystem::path& path, const std::string& sql);

/// The first value of a query as text. @throws std::runtime_error
std::string sqlValue(const std::filesystem::path& path, const std::string& sql);

/// A case of version 1 as the first program wrote it: one video with one frame, one face, one model.
void makeVersion1Case(const std::filesystem::path& path);

} // namespace veriframe::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/fold_table.h"

#include "base/csv.h"
#include "base/error.h"
#include "base/files.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <spdlog/fmt/fmt.h>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

constexpr int partsOfDataset = 50; ///< the DFDC has parts 0 to 49
constexpr std::array columns{"video", "file", "label", "original", "frame", "fold"};

/// Cells of one line (RFC 4180); a quoted cell does not go on over lines here.
std::vector<std::string> cellsOf(std::string_view line)
{
    std::vector<std::string> cells(1);
    bool inQuotes = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (inQuotes && c == '"' && i + 1 < line.size() && line[i + 1] == '"') {
            cells.back() += '"';
            ++i;
        } else if (c == '"') {
            inQuotes = !inQuotes;
        } else if (c == ',' && !inQuotes) {
            cells.emplace_back();
        } else {
            cells.back() += c;
        }
    }
    return cells;
}

/// Reads one table line by line.
class TableReader {
public:
    explicit TableReader(const fs::path& path) : m_path(path), m_text(readTextFile(path)) {}

    void read(const std::function<void(const FoldRow&)>& take)
    {
        std::size_t start = 0;
        while (start < m_text.size()) {
            std::size_t end = std::min(m_text.find('\n', start), m_text.size());
            std::string_view line = std::string_view(m_text).substr(start, end - start);
            start = end + 1;
            ++m_line;
            if (line.ends_with('\r'))
                line.remove_suffix(1);
            if (m_line == 1)
                readHead(line);
            else if (!line.empty())
                take(rowOf(line));
        }
        if (m_line == 0)
            refuse("it is empty");
    }

private:
    [[noreturn]] void refuse(const std::string& why) const
    {
        throw Error(
            ErrorCode::corrupt, "Reading the folds", fmt::format("{} line {}", m_path.string(), std::max(1, m_line)),
            why, "Run the folds step again with --fresh.");
    }

    void readHead(std::string_view line)
    {
        const std::vector<std::string> names = cellsOf(line);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const auto found = std::find(names.begin(), names.end(), columns[i]);
            if (found == names.end())
                refuse(fmt::format("the column \"{}\" is missing", columns[i]));
            m_columns[i] = static_cast<std::size_t>(found - names.begin());
        }
    }

    int numberOf(const std::string& cell, const char* column) const
    {
        int number = 0;
        const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
        if (error != std::errc() || end != cell.data() + cell.size() || number < 0)
            refuse(fmt::format("\"{}\" is no number of a {}", cell.substr(0, 40), column));
        return number;
    }

    FoldRow rowOf(std::string_view line) const
    {
        const std::vector<std::string> cells = cellsOf(line);
        const auto cell = [&](std::size_t column) -> const std::string& {
            if (m_columns[column] >= cells.size())
                refuse(fmt::format("it has {} cells only", cells.size()));
            return cells[m_columns[column]];
        };
        FoldRow row;
        row.video = cell(0);
        row.file = cell(1);
        const int label = numberOf(cell(2), "label");
        if (label > 1)
            refuse("the label must be 0 (real) or 1 (fake)");
        row.label = label == 1 ? VideoLabel::fake : VideoLabel::real;
        row.original = cell(3);
        row.frame = numberOf(cell(4), "frame");
        row.fold = numberOf(cell(5), "fold");
        return row;
    }

    const fs::path m_path;
    const std::string m_text;
    int m_line = 0;
    std::array<std::size_t, columns.size()> m_columns{};
};

} // namespace

int foldOfPart(int part, int splits)
{
    if (splits < 1 || splits > partsOfDataset)
        throw Error(
            ErrorCode::badInput, "Choosing the folds", std::to_string(splits),
            fmt::format("the number of splits must be 1 to {}", partsOfDataset));
    return std::min(part / (partsOfDataset / splits), splits - 1);
}

std::vector<FoldRow> readFoldTable(const fs::path& path)
{
    std::vector<FoldRow> rows;
    forEachFoldRow(path, [&](const FoldRow& row) { rows.push_back(row); });
    return rows;
}

void forEachFoldRow(const fs::path& path, const std::function<void(const FoldRow&)>& take)
{
    TableReader(path).read(take);
}

std::string foldTableHead()
{
    return fmt::format("{}\n", fmt::join(columns, ","));
}

std::string foldTableLine(const FoldRow& row)
{
    return fmt::format(
        "{},{},{},{},{},{}\n", csvField(row.video), csvField(row.file), row.label == VideoLabel::fake ? 1 : 0,
        csvField(row.original), row.frame, row.fold);
}

} // namespace veriframe

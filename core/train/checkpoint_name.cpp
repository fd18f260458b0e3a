// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/checkpoint_name.h"

#include <charconv>
#include <set>
#include <string_view>

namespace veriframe {

namespace {

/// What training puts behind the stem: an epoch, or a word (CheckpointFiles).
bool isEpochOrWord(std::string_view text)
{
    constexpr std::string_view digits = "0123456789";
    return text == "last" || text == "best_dice" ||
           (!text.empty() && text.find_first_not_of(digits) == std::string_view::npos);
}

} // namespace

int foldOfStem(const std::string& stem)
{
    if (!stem.ends_with('_') || stem.size() < 3)
        return -1;
    const std::size_t start = stem.rfind('_', stem.size() - 2);
    int fold = -1;
    if (start == std::string::npos)
        return -1;
    const char* const end = stem.data() + stem.size() - 1;
    const auto [at, error] = std::from_chars(stem.data() + start + 1, end, fold);
    return error == std::errc() && at == end && fold >= 0 ? fold : -1;
}

int heldOutFoldOf(const std::filesystem::path& checkpoint)
{
    // Every encoder of the published configurations ends so; a number elsewhere in a name is no fold.
    constexpr std::string_view encoderEnd = "_ns_";
    static const std::set<std::string> endings{".pth", ".pt", ".safetensors"};
    const bool ends = endings.contains(checkpoint.extension().string());
    const std::string name = (ends ? checkpoint.stem() : checkpoint.filename()).string();
    const std::size_t encoder = name.rfind(encoderEnd);
    if (encoder == std::string::npos)
        return -1;
    const std::size_t foldEnd = name.find('_', encoder + encoderEnd.size());
    if (foldEnd == std::string::npos || !isEpochOrWord(std::string_view(name).substr(foldEnd + 1)))
        return -1;
    return foldOfStem(name.substr(0, foldEnd + 1));
}

} // namespace veriframe

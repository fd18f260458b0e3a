// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/log_resume_internal.h"

#include "base/json.h"

#include <charconv>
#include <utility>

namespace veriframe {

namespace {

/// Walks over the whole lines of a text.
class Lines {
public:
    explicit Lines(std::string_view text) : m_text(text) {}

    /// The next line without its end; nothing after the last whole one.
    std::optional<std::string_view> next()
    {
        m_start = m_end;
        const std::size_t end = m_text.find('\n', m_start);
        if (end == std::string_view::npos)
            return std::nullopt;
        m_end = end + 1;
        return m_text.substr(m_start, end - m_start);
    }

    std::size_t start() const { return m_start; } ///< of the line that next() gave, or where the whole lines end

private:
    const std::string_view m_text;
    std::size_t m_start = 0, m_end = 0;
};

/// The number behind the last occurrence of a word.
template<typename Number>
std::optional<Number> numberBehind(std::string_view line, std::string_view word)
{
    const std::size_t at = line.rfind(word);
    Number number = 0;
    if (at == std::string_view::npos)
        return std::nullopt;
    const char* const start = line.data() + at + word.size();
    if (std::from_chars(start, line.data() + line.size(), number).ec != std::errc())
        return std::nullopt;
    return number;
}

bool isHeadOfBlock(std::string_view line)
{
    return line.starts_with("real ") && line.ends_with(" mode train");
}

template<typename Number>
Number memberOr(const Json& object, const char* key, Number otherwise)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_number_integer() ? found->get<Number>() : otherwise;
}

bool liesBehind(const Json& object, const ResumePoint& from)
{
    const auto type = object.find("type");
    if (type == object.end())
        return false;
    const std::pair place(memberOr<std::int64_t>(object, "epoch", -1), memberOr<std::int64_t>(object, "step", -1));
    if (*type == "step")
        return place >= std::pair<std::int64_t, std::int64_t>(from.epoch, from.step);
    return *type == "epoch" && place.first >= from.epoch;
}

} // namespace

KeptText keptText(std::string_view log, const ResumePoint& from)
{
    KeptText kept;
    Lines lines(log);
    std::size_t block = 0; // where the two lines begin that announce an epoch
    bool afterHead = false;
    while (const auto line = lines.next()) {
        if (isHeadOfBlock(*line)) {
            block = lines.start();
            afterHead = true;
            continue;
        }
        const std::size_t start = std::exchange(afterHead, false) ? block : lines.start();
        const bool announces = line->starts_with("training epoch ");
        const std::int64_t epoch = announces ? numberBehind<std::int64_t>(*line, "epoch ").value_or(0) : -1;
        const bool ofResumed = announces && epoch == from.epoch && from.step > 0;
        const bool behind = announces && epoch >= from.epoch && !ofResumed;
        if (behind || (kept.epochBegun && *line == "Test phase")) {
            kept.bytes = start;
            return kept;
        }
        kept.epochBegun = kept.epochBegun || ofResumed;
        if (line->starts_with("Epoch: "))
            kept.bestBce = numberBehind<double>(*line, "bce_best: ");
    }
    kept.bytes = afterHead ? block : lines.start();
    return kept;
}

std::size_t keptMetrics(std::string_view metrics, const ResumePoint& from)
{
    Lines lines(metrics);
    while (const auto line = lines.next()) {
        const Json object = Json::parse(*line, nullptr, false);
        if (!object.is_object() || liesBehind(object, from))
            break;
    }
    return lines.start();
}

} // namespace veriframe

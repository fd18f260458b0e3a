// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/metadata_reader.h"
#include "base/error.h"
#include "base/files.h"
#include "base/json.h"

namespace veriframe {

namespace {

constexpr std::uint64_t maxBytes = std::uint64_t(1) << 30;
constexpr std::size_t maxEntries = 10'000'000;
constexpr int maxDepth = 64;

/// Receives the file's values one after another. Depth 1 is the file's object, depth 2 an entry.
class EntryCollector : public nlohmann::json_sax<Json> {
public:
    explicit EntryCollector(std::string origin) : m_origin(std::move(origin)) {}

    std::vector<MetadataEntry> take() { return std::move(m_entries); }

    bool null() override { return value(nullptr, true); }

    bool boolean(bool) override { return value(nullptr, false); }

    bool number_integer(number_integer_t) override { return value(nullptr, false); }

    bool number_unsigned(number_unsigned_t) override { return value(nullptr, false); }

    bool number_float(number_float_t, const string_t&) override { return value(nullptr, false); }

    bool string(string_t& text) override { return value(&text, false); }

    bool binary(binary_t&) override { return value(nullptr, false); }

    bool start_object(std::size_t) override
    {
        if (m_depth == 2)
            markBroken(); // a key of an entry that holds an object
        return deeper();
    }

    bool start_array(std::size_t) override
    {
        if (m_depth == 0)
            refuse("it must be an object that maps file names to {\"label\": ...}, it is a list");
        markBroken();
        return deeper();
    }

    bool end_object() override { return higher(); }

    bool end_array() override { return higher(); }

    bool key(string_t& name) override
    {
        if (m_depth == 1) {
            if (m_entries.size() == maxEntries)
                refuse("it lists more than " + std::to_string(maxEntries) + " videos");
            m_entries.push_back({name, {}, {}, false});
        }
        m_key = name;
        return true;
    }

    bool parse_error(std::size_t offset, const std::string&, const nlohmann::detail::exception& error) override
    {
        refuse(jsonReason(error) + " (byte " + std::to_string(offset) + ")");
    }

private:
    [[noreturn]] void refuse(const std::string& why) const
    {
        throw Error(ErrorCode::corrupt, "Reading the metadata", m_origin, why);
    }

    bool deeper()
    {
        if (++m_depth > maxDepth)
            refuse("it is nested more than " + std::to_string(maxDepth) + " deep");
        return true;
    }

    bool higher()
    {
        --m_depth;
        return true;
    }

    void markBroken()
    {
        if (!m_entries.empty() && (m_depth == 1 || m_key == "label" || m_key == "original"))
            m_entries.back().broken = true;
    }

    bool value(string_t* text, bool isNull)
    {
        if (m_depth == 0)
            refuse("it must be an object that maps file names to {\"label\": ...}");
        if (m_depth == 1)
            markBroken();
        if (m_depth != 2 || (m_key != "label" && m_key != "original"))
            return true;
        MetadataEntry& entry = m_entries.back();
        auto& target = m_key == "label" ? entry.label : entry.original;
        if (text)
            target = std::move(*text);
        else if (!isNull)
            entry.broken = true;
        return true;
    }

    const std::string m_origin;
    std::vector<MetadataEntry> m_entries;
    std::string m_key;
    int m_depth = 0;
};

} // namespace

std::vector<MetadataEntry> readMetadata(const std::filesystem::path& file)
{
    const std::string text = readTextFile(file, maxBytes);
    EntryCollector collector(file.string());
    Json::sax_parse(text, &collector);
    return collector.take();
}

} // namespace veriframe

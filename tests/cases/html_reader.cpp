// SPDX-License-Identifier: GPL-3.0-or-later
#include "html_reader.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace veriframe::test {

namespace {

constexpr std::string_view space = " \t\r\n";
constexpr std::string_view nameEnd = " \t\r\n/>=<\"'&";

class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) {}

    HtmlElement document()
    {
        expect("<!DOCTYPE html>");
        skipSpace();
        HtmlElement root = element();
        skipSpace();
        if (m_at != m_text.size())
            fail("something follows the document");
        return root;
    }

private:
    [[noreturn]] void fail(const std::string& why) const
    {
        throw std::runtime_error(
            why + " at byte " + std::to_string(m_at) + ": " + std::string(m_text.substr(m_at, 60)));
    }

    bool looksAt(std::string_view what) const { return m_text.substr(m_at, what.size()) == what; }

    void expect(std::string_view what)
    {
        if (!looksAt(what))
            fail("expected " + std::string(what));
        m_at += what.size();
    }

    void skipSpace() { m_at = std::min(m_text.find_first_not_of(space, m_at), m_text.size()); }

    std::string name()
    {
        const std::size_t end = std::min(m_text.find_first_of(nameEnd, m_at), m_text.size());
        if (end == m_at)
            fail("expected a name");
        return std::string(m_text.substr(std::exchange(m_at, end), end - m_at));
    }

    char entity()
    {
        constexpr std::array<std::pair<std::string_view, char>, 5> entities{
            {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}}};
        for (const auto& [spelling, character] : entities)
            if (looksAt(spelling)) {
                m_at += spelling.size();
                return character;
            }
        fail("an ampersand that begins no known entity");
    }

    std::string textUpTo(char end)
    {
        std::string text;
        while (m_at < m_text.size() && m_text[m_at] != end) {
            if (m_text[m_at] == '<')
                fail("a less-than sign inside of a text");
            text += m_text[m_at] == '&' ? entity() : m_text[m_at++];
        }
        return text;
    }

    void attribute(HtmlElement& element)
    {
        const std::string key = name();
        expect("=\"");
        if (!element.attributes.emplace(key, textUpTo('"')).second)
            fail("the attribute " + key + " twice");
        expect("\"");
    }

    HtmlElement element()
    {
        HtmlElement result;
        expect("<");
        result.name = name();
        for (skipSpace(); !looksAt(">") && !looksAt("/>"); skipSpace())
            attribute(result);
        if (looksAt("/>")) {
            expect("/>");
            return result;
        }
        expect(">");
        while (!looksAt("</")) {
            if (m_at >= m_text.size())
                fail(result.name + " is not closed");
            if (looksAt("<")) {
                result.children.push_back(element());
                result.text += result.children.back().text;
                result.own += '\x1F';
            } else {
                const std::string piece = textUpTo('<');
                result.text += piece;
                result.own += piece;
            }
        }
        expect("</" + result.name + ">");
        return result;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

void collect(const HtmlElement& element, const std::string& name, std::vector<const HtmlElement*>& found)
{
    for (const HtmlElement& child : element.children) {
        if (child.name == name)
            found.push_back(&child);
        collect(child, name, found);
    }
}

} // namespace

std::string HtmlElement::attribute(const std::string& key) const
{
    const auto found = attributes.find(key);
    return found == attributes.end() ? std::string() : found->second;
}

HtmlElement readHtml(std::string_view text)
{
    return Reader(text).document();
}

std::vector<const HtmlElement*> elementsOf(const HtmlElement& root, const std::string& name)
{
    std::vector<const HtmlElement*> found;
    collect(root, name, found);
    return found;
}

} // namespace veriframe::test

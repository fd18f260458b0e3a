// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_comparison.h"

#include "cases/report_document.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <regex>
#include <sstream>

namespace veriframe::test {

namespace {

/// What a report may say without the JSON: what 0 and 1 are, names of things with digits.
constexpr std::array phrases{
    "0 genuine",         "1 fake",  "from 0, genuine, to 1, fake",  "0 means genuine, 1 means fake", "1 means fake",
    "Challenge of 2020", "SHA-256", "the 8 with the highest scores"};

bool hasDigit(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void removeAll(std::string& text, std::string_view what)
{
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos;)
        text.replace(at, what.size(), "\x1F");
}

/// The texts of others: names, hashes, tags. Sentences about numbers are not among them.
void collectForeign(const Json& json, const std::string& key, std::set<std::string>& found)
{
    static const std::set<std::string> sentences{"text", "words", "note", "notes", "what", "meaning", "label", "rule"};
    if (json.is_string() && !sentences.contains(key)) {
        const std::string text = json.get<std::string>();
        const bool hasLetter = std::any_of(text.begin(), text.end(), [](char c) { return std::isalpha(c) != 0; });
        if (hasDigit(text) && (hasLetter || text.size() >= 16))
            found.insert(text);
        if (key == "file" && text.find('/') != std::string::npos)
            found.insert(text.substr(text.rfind('/') + 1));
    }
    if (json.is_structured())
        for (const auto& [name, value] : json.items())
            collectForeign(value, json.is_object() ? name : key, found);
}

/// "2026-03-02T09:00:00Z" as a report says it.
std::string dateOf(const std::string& iso)
{
    const auto number = [&](std::size_t at, std::size_t length) { return std::stoi(iso.substr(at, length)); };
    const std::chrono::year_month_day day{
        std::chrono::year(number(0, 4)), std::chrono::month(static_cast<unsigned>(number(5, 2))),
        std::chrono::day(static_cast<unsigned>(number(8, 2)))};
    return dateText(
        std::chrono::sys_days(day) + std::chrono::hours(number(11, 2)) + std::chrono::minutes(number(14, 2)));
}

std::string withoutGroups(std::string_view number)
{
    std::string digits(number);
    for (std::size_t at = 0; (at = digits.find("\u202F")) != std::string::npos;)
        digits.erase(at, 3);
    return digits;
}

/// "1:02:03.456" in seconds.
double secondsOf(const std::string& clock)
{
    double seconds = 0;
    std::istringstream parts(clock);
    for (std::string part; std::getline(parts, part, ':');)
        seconds = seconds * 60 + std::stod(part);
    return seconds;
}

class Comparer {
public:
    explicit Comparer(const Json& json) : m_json(json) { collectForeign(json, "", m_foreign); }

    void walk(const HtmlElement& element);

    ReportComparison result;

private:
    void fault(const std::string& what) { result.faults.push_back(what); }

    void compare(const std::string& shown, const std::string& pointer);
    void compareNumber(const std::string& shown, const Json& value, const std::string& pointer);
    void account(std::string text, const std::string& where);
    void table(const HtmlElement& table);
    void facts(const HtmlElement& list);
    void drawing(const HtmlElement& svg);
    void tick(const HtmlElement& text, const Json& video);
    void attributes(const HtmlElement& element);

    const Json& m_json;
    std::set<std::string> m_foreign;
};

void Comparer::compareNumber(const std::string& shown, const Json& value, const std::string& pointer)
{
    const std::vector<std::string_view> numbers = numbersIn(shown);
    if (numbers.size() != 1)
        return fault(shown + " is not one number, as " + pointer + " is");
    const std::string digits = withoutGroups(numbers.front());
    result.numbers.emplace_back(numbers.front());
    const double expected = value.is_array() ? static_cast<double>(value.size())
                                             : value.get<double>() + (pointer.ends_with("/track") ? 1 : 0);
    const std::size_t point = digits.find('.');
    const double lastDigit =
        point == std::string::npos ? 1 : std::pow(10.0, -static_cast<double>(digits.size() - point - 1));
    const double read = digits.find(':') == std::string::npos ? std::stod(digits) : secondsOf(digits);
    if (std::abs(read - expected) > lastDigit * (0.5 + 1e-6))
        fault(shown + " is shown where " + pointer + " has " + value.dump().substr(0, 80));
}

void Comparer::compare(const std::string& shown, const std::string& pointer)
{
    const Json::json_pointer place(pointer);
    const bool isThere = m_json.contains(place) && !m_json.at(place).is_null();
    result.compared.insert(pointer);
    if (shown == "none" && (!isThere || m_json.at(place) == -1)) // no person
        return;
    if (!isThere)
        return fault(shown + " is shown, and " + pointer + " is not there");
    const Json& value = m_json.at(place);
    if (!value.is_string())
        compareNumber(shown, value, pointer);
    else if (value != shown)
        fault(shown + " is not the text of " + pointer);
}

/// Whatever digit is left when all that is known is taken away has no origin.
void Comparer::account(std::string text, const std::string& where)
{
    removeAll(text, dateOf(m_json.at("written").get<std::string>()));
    std::vector<std::string> known(m_foreign.begin(), m_foreign.end());
    known.insert(known.end(), phrases.begin(), phrases.end());
    std::ranges::stable_sort(known, [](const auto& a, const auto& b) { return a.size() > b.size(); });
    for (const std::string& each : known)
        removeAll(text, each);
    if (hasDigit(text))
        fault("nothing accounts for the digits in \"" + text + "\" (" + where + ")");
}

void Comparer::table(const HtmlElement& table)
{
    const auto heads = elementsOf(table, "th");
    for (const HtmlElement* head : heads) {
        const std::string pointer = head->attribute("data-json");
        if (!pointer.starts_with("/probabilities/") || head->text == "Probability")
            account(head->own, "a column's title");
        else if (head->text != "Model " + std::to_string(std::stoi(pointer.substr(pointer.rfind('/') + 1)) + 1))
            fault(head->text + " heads " + pointer);
    }
    for (const HtmlElement* caption : elementsOf(table, "caption"))
        account(caption->own, "a caption");
    for (const HtmlElement* row : elementsOf(table, "tr")) {
        const std::string ofRow = row->attribute("data-json");
        std::size_t column = 0;
        for (const HtmlElement& cell : row->children) {
            if (cell.name != "td")
                continue;
            const HtmlElement& head = *heads.at(column++);
            const std::string own = cell.attribute("data-json"), ofColumn = head.attribute("data-json");
            if (own.empty() && !ofRow.empty() && !ofColumn.empty())
                compare(cell.text, ofRow + ofColumn);
            else if (head.text != "No.")
                walk(cell);
            else if (!ofRow.ends_with("/" + std::to_string(std::stoi(cell.text) - 1))) // the list's order, from 1
                fault(cell.text + " is not the number of " + ofRow);
        }
    }
}

/// A model's number stands before its name.
void Comparer::facts(const HtmlElement& list)
{
    std::string label;
    for (const HtmlElement& child : list.children) {
        if (child.name == "dt")
            label = child.text;
        if (child.name == "dt" && !label.starts_with("Model "))
            account(label, "a label");
        if (child.name != "dd")
            continue;
        if (label.starts_with("Model ")) {
            const std::string place = "/models/" + std::to_string(std::stoi(label.substr(6)) - 1) + "/name";
            if (!child.attribute("data-json").ends_with(place))
                fault(label + " is not the number of " + child.attribute("data-json"));
        }
        walk(child);
    }
}

/// Where a time stands on the axis is what it says (the drawing's measures are those of timelineFigure()).
void Comparer::tick(const HtmlElement& text, const Json& video)
{
    constexpr double left = 96, right = 690;
    double duration = video.at("video").value("duration_seconds", 0.0);
    for (const Json& frame : video.at("frame_results"))
        duration = std::max(duration, frame.at("seconds").get<double>());
    const double expected = left + (right - left) * std::stod(text.text) / duration;
    if (std::abs(std::stod(text.attribute("x")) - expected) > 0.01)
        fault(text.text + " stands elsewhere on the time axis");
}

void Comparer::drawing(const HtmlElement& svg)
{
    static const std::regex isTime("[0-9.]+ s"), ofVideo("/videos/([0-9]+)/.*");
    std::optional<std::size_t> video;
    for (const HtmlElement* piece : elementsOf(svg, "tspan"))
        if (std::smatch match; !video) {
            const std::string pointer = piece->attribute("data-json");
            if (std::regex_match(pointer, match, ofVideo))
                video = std::stoul(match[1]);
        }
    for (const HtmlElement* text : elementsOf(svg, "text"))
        if (video && std::regex_match(text->text, isTime))
            tick(*text, m_json.at("videos").at(*video));
        else
            walk(*text);
}

void Comparer::attributes(const HtmlElement& element)
{
    for (const char* key : {"alt", "aria-label", "title"})
        account(element.attribute(key), key);
    if (element.name == "time" && element.attribute("datetime") != m_json.at("written"))
        fault(element.attribute("datetime") + " is not when it was written");
    if (element.attribute("class") == "score")
        for (const HtmlElement* picture : elementsOf(element, "img"))
            if (picture->attribute("alt") != "The face of " + elementsOf(element, "h3").at(0)->text)
                fault(picture->attribute("alt") + " stands on another card");
}

void Comparer::walk(const HtmlElement& element)
{
    if (element.name == "head")
        return;
    if (const std::string pointer = element.attribute("data-json"); !pointer.empty())
        return compare(element.text, pointer);
    if (element.name != "img") // told by its card
        attributes(element);
    if (element.name == "table")
        return table(element);
    if (element.name == "dl")
        return facts(element);
    if (element.name == "svg")
        return drawing(element);
    account(element.own, element.name);
    for (const HtmlElement& child : element.children)
        walk(child);
}

void collectVisible(const HtmlElement& element, std::string& text)
{
    if (element.name == "head")
        return;
    std::size_t child = 0;
    for (const char c : element.own)
        if (c == '\x1F') {
            text += ' ';
            collectVisible(element.children.at(child++), text);
            text += ' ';
        } else {
            text += c;
        }
}

/// Without what stands above and below every page.
std::string bodyOf(std::string_view paper, const std::string& program)
{
    std::string body;
    std::istringstream lines{std::string(paper)};
    for (std::string line; std::getline(lines, line);) {
        const bool isFooter =
            line.find("A probability is not proof.") != std::string::npos && line.find("Page ") != std::string::npos;
        const bool isHeader = line.starts_with('\f') && line.find(program) != std::string::npos;
        if (!isFooter && !isHeader)
            body += line + "\n";
    }
    return body;
}

using Counts = std::map<std::string, int>;

Counts countsOf(const std::vector<std::string_view>& numbers)
{
    Counts counts;
    for (const std::string_view number : numbers)
        ++counts[std::string(number)];
    return counts;
}

int countIn(const Counts& counts, const std::string& number)
{
    const auto found = counts.find(number);
    return found == counts.end() ? 0 : found->second;
}

/// pdftotext gives the narrow spaces between groups of digits as wide ones: such numbers are looked for as they stand.
int countOnPaper(const Counts& counts, const std::string& body, std::string number)
{
    const std::size_t group = number.find("\u202F");
    if (group == std::string::npos)
        return countIn(counts, number);
    for (std::size_t at = group; at != std::string::npos; at = number.find("\u202F"))
        number.replace(at, 3, " ");
    int count = 0;
    for (std::size_t at = 0; (at = body.find(number, at)) != std::string::npos; at += number.size())
        ++count;
    return count;
}

} // namespace

ReportComparison compareWithJson(const HtmlElement& html, const Json& json)
{
    Comparer comparer(json);
    comparer.walk(html);
    return std::move(comparer.result);
}

std::string visibleText(const HtmlElement& html)
{
    std::string text;
    collectVisible(html, text);
    return text;
}

std::vector<std::string> compareWithPaper(const HtmlElement& html, const Json& json, std::string_view paper)
{
    const std::string page = visibleText(html), body = bodyOf(paper, json.at("program").get<std::string>());
    const std::vector<std::string> shown = compareWithJson(html, json).numbers;
    const Counts wanted = countsOf({shown.begin(), shown.end()});
    const Counts onPage = countsOf(numbersIn(page)), onPaper = countsOf(numbersIn(body));
    std::vector<std::string> faults;
    for (const auto& [number, count] : wanted)
        if (countOnPaper(onPaper, body, number) < count)
            faults.push_back(number + " is missing on paper");
    // Whole numbers have other origins too: hashes that were broken into lines, titles again on every page.
    for (const auto& [number, count] : onPaper)
        if (number.find('.') != std::string::npos && count > countIn(onPage, number))
            faults.push_back(number + " stands on paper alone");
    return faults;
}

} // namespace veriframe::test

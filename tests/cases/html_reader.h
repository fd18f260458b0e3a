// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace veriframe::test {

/// A document as strict XML reads it.
struct HtmlElement {
    std::string name;
    std::map<std::string, std::string> attributes;
    std::string text; ///< with that of its children, in order
    std::string own;  ///< without it: a unit separator (U+001F) stands for each child
    std::vector<HtmlElement> children;

    std::string attribute(const std::string& key) const;
};

/// Reads elements, attributes, and the five entities. @throws std::runtime_error naming the place where the text is not
/// well-formed
HtmlElement readHtml(std::string_view text);

/// All elements of that name below one, in order of the document.
std::vector<const HtmlElement*> elementsOf(const HtmlElement& root, const std::string& name);

} // namespace veriframe::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/strict_loading.h"

#include "base/error.h"

#include <map>
#include <set>

namespace veriframe {

namespace {

/// Lists may hold hundreds of names; the first few tell what is wrong.
std::string listed(const char* title, const std::vector<std::string>& names)
{
    constexpr std::size_t shown = 6;
    std::string text = std::to_string(names.size()) + " " + title + " (";
    for (std::size_t i = 0; i < names.size() && i < shown; ++i)
        text += (i ? ", " : "") + names[i];
    return text + (names.size() > shown ? ", ...)" : ")");
}

bool holdsFractions(TensorType type)
{
    return type == TensorType::float32 || type == TensorType::float64 || type == TensorType::float16 ||
           type == TensorType::bfloat16;
}

} // namespace

std::string shapeText(const std::vector<std::int64_t>& shape)
{
    std::string text = "(";
    for (std::size_t i = 0; i < shape.size(); ++i)
        text += (i ? ", " : "") + std::to_string(shape[i]);
    return text + ")";
}

void requireEntries(
    const Checkpoint& checkpoint, const std::vector<ExpectedEntry>& expected, const std::string& network,
    const std::string& remedy)
{
    std::map<std::string, const TensorData*> given;
    for (const NamedTensor& entry : checkpoint.stateDict)
        given.emplace(entry.name, &entry.tensor);
    std::vector<std::string> missing;
    std::vector<std::string> misshapen;
    for (const ExpectedEntry& entry : expected) {
        const auto found = given.find(entry.name);
        if (found == given.end()) {
            if (!entry.optional)
                missing.push_back(entry.name);
            continue;
        }
        if (!entry.name.ends_with("num_batches_tracked") && !holdsFractions(found->second->type))
            misshapen.push_back(entry.name + " holds " + toString(found->second->type) + ", not fractions");
        else if (found->second->shape != entry.shape)
            misshapen.push_back(
                entry.name + " is " + shapeText(found->second->shape) + ", not " + shapeText(entry.shape));
        given.erase(found);
    }
    std::vector<std::string> unexpected;
    for (const auto& [name, tensor] : given)
        unexpected.push_back(name);
    std::string why;
    const auto add = [&](const char* title, const std::vector<std::string>& names) {
        if (!names.empty())
            why += (why.empty() ? "" : "; ") + listed(title, names);
    };
    add("missing entries", missing);
    add("unexpected entries", unexpected);
    add("misshapen entries", misshapen);
    if (!why.empty())
        throw Error(
            ErrorCode::mismatch, "Loading the checkpoint as", network, why,
            remedy.empty() ? "Check that the file belongs to this network and encoder." : remedy);
}

} // namespace veriframe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "nn/pickle_machine_internal.h"

#include "base/error.h"
#include "nn/entry_names_internal.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <map>
#include <string_view>

namespace veriframe {

namespace {

/// The names that torch's state dicts use. numpy's stand for the trainer's bce_best, a numpy.float64.
constexpr std::array<std::string_view, 18> allowedGlobals = {
    "collections.OrderedDict",
    "torch._utils._rebuild_tensor_v2",
    "torch._utils._rebuild_parameter",
    "torch.FloatStorage",
    "torch.DoubleStorage",
    "torch.HalfStorage",
    "torch.BFloat16Storage",
    "torch.LongStorage",
    "torch.IntStorage",
    "torch.ShortStorage",
    "torch.CharStorage",
    "torch.ByteStorage",
    "torch.BoolStorage",
    "torch.Size",
    "numpy.core.multiarray.scalar",
    "numpy._core.multiarray.scalar",
    "numpy.dtype",
    "_codecs.encode"};

constexpr std::array<std::string_view, 8> allowedCalls = {
    "collections.OrderedDict",
    "torch._utils._rebuild_tensor_v2",
    "torch._utils._rebuild_parameter",
    "torch.Size",
    "numpy.core.multiarray.scalar",
    "numpy._core.multiarray.scalar",
    "numpy.dtype",
    "_codecs.encode"};

/// Values, references and memo entries that one pickle may make: a hundred times those of the largest published
/// checkpoint with its optimizer's state. It bounds memory whatever the stream repeats.
constexpr std::size_t mostParts = 1'000'000;

bool contains(std::span<const std::string_view> names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string hex(unsigned char byte)
{
    constexpr const char* digits = "0123456789abcdef";
    return {'0', 'x', digits[byte >> 4], digits[byte & 15]};
}

/// The pickle virtual machine, less everything that could run code (Python's pickletools.py describes the opcodes).
class Machine {
public:
    Machine(std::span<const std::byte> bytes, std::uint64_t offset, const std::string& origin)
        : m_bytes(bytes), m_offset(offset), m_origin(origin)
    {}

    Pickle run()
    {
        while (!step())
            ;
        m_pickle.root = pop();
        m_pickle.size = m_position;
        return std::move(m_pickle);
    }

private:
    [[noreturn]] void refuse(const std::string& why, ErrorCode code = ErrorCode::corrupt) const
    {
        throw Error(
            code, "Reading the pickle", m_origin, why + " at offset " + std::to_string(m_offset + m_opcodeStart),
            code == ErrorCode::unsupported ? "Only plain state dicts are read; save the model's state_dict alone."
                                           : "");
    }

    std::string_view take(std::uint64_t count)
    {
        if (count > m_bytes.size() - m_position)
            refuse("the stream ends inside an item");
        const auto* from = reinterpret_cast<const char*>(m_bytes.data()) + m_position;
        m_position += count;
        return {from, static_cast<std::size_t>(count)};
    }

    /// @return the little-endian number in the next `size` bytes
    std::uint64_t takeNumber(int size)
    {
        const std::string_view bytes = take(static_cast<std::uint64_t>(size));
        std::uint64_t number = 0;
        std::memcpy(&number, bytes.data(), bytes.size());
        return number;
    }

    std::string_view takeLine()
    {
        const auto* from = reinterpret_cast<const char*>(m_bytes.data()) + m_position;
        const auto* end = static_cast<const char*>(std::memchr(from, '\n', m_bytes.size() - m_position));
        if (!end)
            refuse("the stream ends inside a line");
        const std::string_view line(from, static_cast<std::size_t>(end - from));
        m_position += line.size() + 1;
        return line;
    }

    void charge(std::size_t parts)
    {
        if (parts > m_partsLeft)
            refuse("it holds more parts than any state dict");
        m_partsLeft -= parts;
    }

    PickleRef make(PickleValue value)
    {
        charge(1);
        m_pickle.values.push_back(std::move(value));
        return static_cast<PickleRef>(m_pickle.values.size() - 1);
    }

    void push(PickleValue value) { m_stack.push_back(make(std::move(value))); }

    PickleRef pop()
    {
        const std::size_t floor = m_marks.empty() ? 0 : m_marks.back();
        if (m_stack.size() <= floor)
            refuse("the stack is empty");
        const PickleRef top = m_stack.back();
        m_stack.pop_back();
        return top;
    }

    PickleRef top() const
    {
        if (m_stack.empty())
            refuse("the stack is empty");
        return m_stack.back();
    }

    std::vector<PickleRef> popToMark()
    {
        if (m_marks.empty())
            refuse("there is no mark");
        const auto from = static_cast<std::ptrdiff_t>(m_marks.back());
        std::vector<PickleRef> items(m_stack.begin() + from, m_stack.end());
        m_stack.resize(m_marks.back());
        m_marks.pop_back();
        return items;
    }

    void pushTuple(int size)
    {
        PickleTuple tuple;
        tuple.items.resize(static_cast<std::size_t>(size));
        for (int i = size; i-- > 0;)
            tuple.items[static_cast<std::size_t>(i)] = pop();
        push(std::move(tuple));
    }

    void pushGlobal(const std::string& module, const std::string& name)
    {
        const std::string full = module + "." + name;
        if (!contains(allowedGlobals, full))
            refuse("the global \"" + shownName(full) + "\" is not one a state dict needs", ErrorCode::unsupported);
        push(PickleGlobal{full});
    }

    void pushInteger(std::string_view bytes)
    {
        if (bytes.size() > 8) {
            push(PickleWideInteger{std::string(bytes)});
            return;
        }
        std::uint64_t number = 0;
        std::memcpy(&number, bytes.data(), bytes.size());
        const bool negative = !bytes.empty() && (bytes.back() & 0x80) != 0;
        if (negative && bytes.size() < 8)
            number |= ~std::uint64_t(0) << (bytes.size() * 8);
        push(std::bit_cast<std::int64_t>(number));
    }

    void pushFloat()
    {
        std::uint64_t bits = 0;
        for (const char byte : take(8))
            bits = bits << 8 | static_cast<unsigned char>(byte);
        push(std::bit_cast<double>(bits));
    }

    void call()
    {
        const PickleRef arguments = pop();
        const PickleRef function = pop();
        const auto* global = m_pickle.get<PickleGlobal>(function);
        if (!global || !contains(allowedCalls, global->name))
            refuse(
                "it calls " + (global ? "\"" + global->name + "\"" : std::string("something that is no function")),
                ErrorCode::unsupported);
        if (!m_pickle.get<PickleTuple>(arguments))
            refuse("a call's arguments are no tuple");
        if (global->name == "collections.OrderedDict")
            push(orderedDict(arguments));
        else
            push(PickleCall{global->name, arguments});
    }

    /// OrderedDict() or OrderedDict([(key, value), ...]), as Python 2 pickled it.
    PickleDict orderedDict(PickleRef arguments)
    {
        PickleDict dict;
        const auto& given = m_pickle.get<PickleTuple>(arguments)->items;
        if (given.empty())
            return dict;
        const auto* list = m_pickle.get<PickleList>(given.front());
        if (!list || given.size() > 1)
            refuse("an OrderedDict is made from something unexpected");
        charge(list->items.size());
        for (const PickleRef pair : list->items) {
            const std::vector<PickleRef>* items = nullptr;
            if (const auto* tuple = m_pickle.get<PickleTuple>(pair))
                items = &tuple->items;
            else if (const auto* inner = m_pickle.get<PickleList>(pair))
                items = &inner->items;
            if (!items || items->size() != 2)
                refuse("an OrderedDict is made from something unexpected");
            dict.items.emplace_back((*items)[0], (*items)[1]);
        }
        return dict;
    }

    void setItems(const std::vector<PickleRef>& items)
    {
        auto* dict = std::get_if<PickleDict>(&m_pickle.values[top()]);
        if (!dict || items.size() % 2 != 0)
            refuse("items are set on something that is no dictionary");
        for (std::size_t i = 0; i < items.size(); i += 2)
            dict->items.emplace_back(items[i], items[i + 1]);
    }

    void appendItems(const std::vector<PickleRef>& items)
    {
        auto* list = std::get_if<PickleList>(&m_pickle.values[top()]);
        if (!list)
            refuse("items are appended to something that is no list");
        list->items.insert(list->items.end(), items.begin(), items.end());
    }

    void getMemo(std::uint64_t key)
    {
        const auto found = m_memo.find(key);
        if (found == m_memo.end())
            refuse("memo entry " + std::to_string(key) + " was never stored");
        charge(1);
        m_stack.push_back(found->second);
    }

    void setMemo(std::uint64_t key)
    {
        charge(1);
        m_memo[key] = top();
    }

    void buildState()
    {
        // Attributes such as OrderedDict's _metadata or a numpy dtype's byte order: nothing of them is a weight.
        pop();
        const auto* call = m_pickle.get<PickleCall>(top());
        if (!m_pickle.get<PickleDict>(top()) && !(call && call->function == "numpy.dtype"))
            refuse("a state is set on something that is no dictionary", ErrorCode::unsupported);
    }

    void stackGlobal()
    {
        const PickleRef name = pop();
        const PickleRef module = pop();
        const auto* nameText = m_pickle.get<PickleText>(name);
        const auto* moduleText = m_pickle.get<PickleText>(module);
        if (!nameText || !moduleText)
            refuse("a global's name is no text");
        pushGlobal(std::string(moduleText->text), std::string(nameText->text));
    }

    /// @return true at STOP
    bool step()
    {
        m_opcodeStart = m_position;
        const auto opcode = static_cast<unsigned char>(take(1).front());
        if (stepText(opcode) || stepContainer(opcode) || stepMemo(opcode))
            return false;
        switch (opcode) {
        case '.':
            return true;
        case 0x80: // PROTO
            if (const std::uint64_t protocol = takeNumber(1); protocol < 2 || protocol > 5)
                refuse("pickle protocol " + std::to_string(protocol) + " is not 2 to 5", ErrorCode::unsupported);
            return false;
        case 0x95: // FRAME
            takeNumber(8);
            return false;
        case 'c': {
            const std::string module(takeLine());
            const std::string name(takeLine());
            pushGlobal(module, name);
            return false;
        }
        case 0x93:
            stackGlobal();
            return false;
        case 'R':
            call();
            return false;
        case 'b':
            buildState();
            return false;
        case 'Q':
            push(PicklePersistent{pop()});
            return false;
        default:
            refuse("opcode " + hex(opcode) + " is not one a state dict needs", ErrorCode::unsupported);
        }
    }

    /// Numbers, text and constants.
    bool stepText(unsigned char opcode)
    {
        switch (opcode) {
        case 'N':
            push(PickleNone{});
            return true;
        case 0x88:
        case 0x89:
            push(opcode == 0x88);
            return true;
        case 'K':
            push(static_cast<std::int64_t>(takeNumber(1)));
            return true;
        case 'M':
            push(static_cast<std::int64_t>(takeNumber(2)));
            return true;
        case 'J':
            push(static_cast<std::int64_t>(static_cast<std::int32_t>(takeNumber(4))));
            return true;
        case 0x8a:
            pushInteger(take(takeNumber(1)));
            return true;
        case 0x8b:
            pushInteger(take(takeNumber(4)));
            return true;
        case 'G':
            pushFloat();
            return true;
        case 0x8c: // SHORT_BINUNICODE
        case 'U':  // SHORT_BINSTRING
        case 'C':  // SHORT_BINBYTES
            push(PickleText{std::string(take(takeNumber(1)))});
            return true;
        case 'X': // BINUNICODE
        case 'T': // BINSTRING
        case 'B': // BINBYTES
            push(PickleText{std::string(take(takeNumber(4)))});
            return true;
        case 0x8d: // BINUNICODE8
        case 0x8e: // BINBYTES8
            push(PickleText{std::string(take(takeNumber(8)))});
            return true;
        default:
            return false;
        }
    }

    bool stepContainer(unsigned char opcode)
    {
        switch (opcode) {
        case '(':
            charge(1);
            m_marks.push_back(m_stack.size());
            return true;
        case '0':
            pop();
            return true;
        case '1':
            popToMark();
            return true;
        case ')':
            push(PickleTuple{});
            return true;
        case 0x85:
        case 0x86:
        case 0x87:
            pushTuple(opcode - 0x84);
            return true;
        case 't':
            push(PickleTuple{popToMark()});
            return true;
        case ']':
            push(PickleList{});
            return true;
        case 'l':
            push(PickleList{popToMark()});
            return true;
        case 'a':
            appendItems({pop()});
            return true;
        case 'e':
            appendItems(popToMark());
            return true;
        case '}':
            push(PickleDict{});
            return true;
        case 'd': {
            const std::vector<PickleRef> items = popToMark();
            push(PickleDict{});
            setItems(items);
            return true;
        }
        case 's': {
            const PickleRef value = pop();
            const PickleRef key = pop();
            setItems({key, value});
            return true;
        }
        case 'u':
            setItems(popToMark());
            return true;
        default:
            return false;
        }
    }

    bool stepMemo(unsigned char opcode)
    {
        switch (opcode) {
        case 'q':
            setMemo(takeNumber(1));
            return true;
        case 'r':
            setMemo(takeNumber(4));
            return true;
        case 0x94:
            setMemo(m_memo.size());
            return true;
        case 'h':
            getMemo(takeNumber(1));
            return true;
        case 'j':
            getMemo(takeNumber(4));
            return true;
        default:
            return false;
        }
    }

    std::span<const std::byte> m_bytes;
    std::uint64_t m_offset;
    const std::string& m_origin;
    std::size_t m_position = 0;
    std::size_t m_opcodeStart = 0;
    Pickle m_pickle;
    std::vector<PickleRef> m_stack;
    std::vector<std::size_t> m_marks;
    std::size_t m_partsLeft = mostParts;
    std::map<std::uint64_t, PickleRef> m_memo;
};

} // namespace

const PickleRef* Pickle::member(PickleRef dict, const std::string& key) const
{
    const auto* entries = get<PickleDict>(dict);
    if (!entries)
        return nullptr;
    for (auto entry = entries->items.rbegin(); entry != entries->items.rend(); ++entry)
        if (const auto* text = get<PickleText>(entry->first); text && text->text == key)
            return &entry->second;
    return nullptr;
}

Pickle parsePickle(std::span<const std::byte> bytes, std::uint64_t offset, const std::string& origin)
{
    return Machine(bytes, offset, origin).run();
}

} // namespace veriframe

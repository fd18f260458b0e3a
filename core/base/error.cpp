// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <new>
#include <utility>

namespace veriframe {

const char* toString(ErrorCode code)
{
    switch (code) {
    case ErrorCode::badInput:
        return "badInput";
    case ErrorCode::notFound:
        return "notFound";
    case ErrorCode::unreadable:
        return "unreadable";
    case ErrorCode::unwritable:
        return "unwritable";
    case ErrorCode::corrupt:
        return "corrupt";
    case ErrorCode::unsupported:
        return "unsupported";
    case ErrorCode::mismatch:
        return "mismatch";
    case ErrorCode::busy:
        return "busy";
    case ErrorCode::network:
        return "network";
    case ErrorCode::internal:
        break;
    }
    return "internal";
}

std::string ErrorInfo::message() const
{
    std::string text = doing;
    if (!on.empty())
        text += (text.empty() ? "" : " ") + on;
    if (!why.empty())
        text += (text.empty() ? "" : ": ") + why;
    const bool closed = !text.empty() && (text.back() == '.' || text.back() == '?');
    if (!text.empty() && !closed)
        text += '.';
    if (!remedy.empty())
        text += ' ' + remedy;
    return text;
}

Error::Error(ErrorInfo info) : m_info(std::move(info)), m_message(m_info.message()) {}

Error::Error(ErrorCode code, std::string doing, std::string on, std::string why, std::string remedy)
    : Error(ErrorInfo{code, std::move(doing), std::move(on), std::move(why), std::move(remedy)})
{}

ErrorInfo currentError(const std::string& doing, const std::string& on)
{
    const auto firstLine = [](const std::string& text) { return text.substr(0, text.find('\n')); };
    try {
        throw;
    } catch (const Error& error) {
        return error.info();
    } catch (const std::bad_alloc&) {
        return {ErrorCode::internal, doing, on, "not enough memory", "Close other programs or process fewer items."};
    } catch (const std::exception& error) {
        return {ErrorCode::internal, doing, on, firstLine(error.what()), {}};
    } catch (...) {
        return {ErrorCode::internal, doing, on, "an unknown failure", {}};
    }
}

} // namespace veriframe

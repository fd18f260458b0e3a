// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <string>

namespace veriframe {

/// What a caller may branch on. The text of an error is for people, the code for programs.
enum class ErrorCode {
    badInput,    ///< an argument, option or file content breaks its contract
    notFound,    ///< a file, directory, stream or entry is absent
    unreadable,  ///< it exists, but may not or cannot be read
    unwritable,  ///< it may not or cannot be written, or the disk is full
    corrupt,     ///< the bytes contradict their own format
    unsupported, ///< a valid input of a kind this build cannot process
    mismatch,    ///< two things that must agree do not (checksum, shape, settings)
    busy,        ///< somebody else holds it
    network,     ///< a transfer failed
    internal     ///< a library failed in a way that the input does not explain
};

/// The stable name of a code, as written to sidecars and JSON output ("badInput", "notFound", ...).
const char* toString(ErrorCode code);

/// An error as a value: what may be stored in a result, sent between threads and shown.
struct ErrorInfo {
    ErrorCode code = ErrorCode::internal;
    std::string doing;   ///< what was being done, as a gerund: "Reading the checkpoint"
    std::string on;      ///< on what: path, frame, offset; may be empty
    std::string why;     ///< why it failed, with the library's own reason where there is one
    std::string remedy;  ///< what to do about it, a sentence; may be empty
    int systemError = 0; ///< errno, where the system refused; tells a full disk from a single protected file

    /// One line: "Reading the checkpoint b7.pth: unexpected end of file. Download it again."
    std::string message() const;
    bool operator==(const ErrorInfo&) const = default;
};

/// The one exception type that core throws on purpose. Stopping is not an error, see stop.h.
class Error : public std::exception {
public:
    explicit Error(ErrorInfo info);
    Error(ErrorCode code, std::string doing, std::string on, std::string why, std::string remedy = {});

    const char* what() const noexcept override { return m_message.c_str(); }

    const ErrorInfo& info() const noexcept { return m_info; }

    ErrorCode code() const noexcept { return m_info.code; }

private:
    ErrorInfo m_info;
    std::string m_message;
};

/// The exception at hand as a value; anything that is not an Error becomes code internal with its first line as reason.
/// Call only inside a catch block.
ErrorInfo currentError(const std::string& doing, const std::string& on);

} // namespace veriframe

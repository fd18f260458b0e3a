// SPDX-License-Identifier: GPL-3.0-or-later
#include "weights/weights_fetch.h"

#include "base/error.h"
#include "base/files.h"
#include "base/sha256.h"
#include "base/stop.h"
#include "base/version.h"
#include "weights/weights_check.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <curl/curl.h>
#include <fcntl.h>
#include <memory>
#include <mutex>
#include <unistd.h>

namespace veriframe {

namespace fs = std::filesystem;

namespace {

constexpr const char* doing = "Fetching";

/// A partly fetched file beside its target. It stays when a transfer ends early.
class PartialFile {
public:
    explicit PartialFile(fs::path path) : m_path(std::move(path))
    {
        m_file.reset(std::fopen(m_path.c_str(), "abe"));
        if (!m_file)
            fail(errno);
    }

    void write(const char* bytes, std::size_t count)
    {
        if (std::fwrite(bytes, 1, count, m_file.get()) != count)
            fail(errno);
    }

    /// Bytes that are there already.
    std::uint64_t size() const
    {
        std::error_code ignored;
        const auto bytes = fs::file_size(m_path, ignored);
        return ignored ? 0 : bytes;
    }

    /// Everything is on the disk.
    void sync()
    {
        if (std::fflush(m_file.get()) != 0 || ::fsync(::fileno(m_file.get())) != 0)
            fail(errno);
    }

    void clear()
    {
        std::fflush(m_file.get());
        if (::ftruncate(::fileno(m_file.get()), 0) != 0)
            fail(errno);
    }

    const fs::path& path() const { return m_path; }

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    [[noreturn]] void fail(int error) const
    {
        throw Error(
            ErrorCode::unwritable, "Writing", m_path.string(), std::strerror(error),
            "Check the free space and the permissions of the folder.");
    }

    fs::path m_path;
    std::unique_ptr<std::FILE, Close> m_file;
};

/// One transfer by libcurl into a partial file.
class Transfer {
public:
    Transfer(const std::string& url, PartialFile& into, Progress& progress, std::stop_token stop)
        : m_url(url), m_into(into), m_progress(progress), m_stop(std::move(stop)), m_start(into.size())
    {
        static std::once_flag once;
        std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
        m_curl.reset(curl_easy_init());
    }

    /// @return false if the server knows of no bytes behind those that are there already
    bool run(const std::string& name)
    {
        m_name = name;
        configure();
        const CURLcode result = curl_easy_perform(m_curl.get());
        if (m_failure)
            std::rethrow_exception(m_failure);
        throwIfStopped(m_stop);
        long status = 0;
        curl_easy_getinfo(m_curl.get(), CURLINFO_RESPONSE_CODE, &status);
        if (m_start > 0 && (status == 416 || result == CURLE_RANGE_ERROR || result == CURLE_BAD_DOWNLOAD_RESUME))
            return false;
        if (result != CURLE_OK)
            fail(result, status);
        return true;
    }

private:
    struct Cleanup {
        void operator()(CURL* curl) const { curl_easy_cleanup(curl); }
    };

    void configure()
    {
        CURL* curl = m_curl.get();
        curl_easy_setopt(curl, CURLOPT_URL, m_url.c_str());
        curl_easy_setopt(curl, CURLOPT_USERAGENT, ("Veriframe/" + version()).c_str());
        curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https,file");
        curl_easy_setopt(curl, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
        curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 1L);
        curl_easy_setopt(curl, CURLOPT_MAXREDIRS, 10L);
        curl_easy_setopt(curl, CURLOPT_FAILONERROR, 1L);
        curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, 30L);
        // A transfer that stands still for a minute has ended.
        curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
        curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, 60L);
        curl_easy_setopt(curl, CURLOPT_RESUME_FROM_LARGE, static_cast<curl_off_t>(m_start));
        curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, m_reason.data());
        curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &Transfer::onBytes);
        curl_easy_setopt(curl, CURLOPT_WRITEDATA, this);
        curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
        curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, &Transfer::onProgress);
        curl_easy_setopt(curl, CURLOPT_XFERINFODATA, this);
    }

    static std::size_t onBytes(char* bytes, std::size_t, std::size_t count, void* self)
    {
        auto& transfer = *static_cast<Transfer*>(self);
        try {
            transfer.m_into.write(bytes, count);
            return count;
        } catch (...) {
            // No exception may pass through libcurl.
            transfer.m_failure = std::current_exception();
            return 0;
        }
    }

    static int onProgress(void* self, curl_off_t total, curl_off_t now, curl_off_t, curl_off_t)
    {
        auto& transfer = *static_cast<Transfer*>(self);
        const auto start = static_cast<std::int64_t>(transfer.m_start);
        transfer.m_progress.report({"bytes", start + now, total > 0 ? start + total : 0, transfer.m_name});
        return transfer.m_stop.stop_requested() ? 1 : 0;
    }

    [[noreturn]] void fail(CURLcode result, long status) const
    {
        const std::string why = m_reason[0] ? m_reason.data() : curl_easy_strerror(result);
        const bool missing = status == 404 || result == CURLE_FILE_COULDNT_READ_FILE;
        throw Error(
            missing ? ErrorCode::notFound : ErrorCode::network, doing, m_url, why,
            missing ? "Check the address; --from names a mirror or a folder."
                    : "Try again: what has come is kept. Without a network, --from names a folder with the files.");
    }

    const std::string m_url;
    PartialFile& m_into;
    Progress& m_progress;
    const std::stop_token m_stop;
    const std::uint64_t m_start;
    std::string m_name;
    std::unique_ptr<CURL, Cleanup> m_curl;
    std::array<char, CURL_ERROR_SIZE> m_reason{};
    std::exception_ptr m_failure;
};

bool isUrl(const std::string& from)
{
    return from.find("://") != std::string::npos;
}

/// The address of a local file: libcurl reads it, with resume and progress as from a server.
std::string fileUrl(const fs::path& path)
{
    std::string url = "file://";
    for (const char c : fs::absolute(path).string()) {
        constexpr std::string_view plain = "/-_.~";
        if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
            plain.find(c) != std::string_view::npos) {
            url += c;
        } else {
            std::array<char, 4> escaped{};
            std::snprintf(escaped.data(), escaped.size(), "%%%02X", static_cast<unsigned char>(c));
            url += escaped.data();
        }
    }
    return url;
}

std::string addressOf(const WeightsFile& file, const std::string& from)
{
    if (from.empty())
        return file.url;
    if (isUrl(from))
        return from + (from.ends_with('/') ? "" : "/") + file.name;
    for (const fs::path& path : {fs::path(from) / file.name, fs::path(from) / file.path}) {
        std::error_code ignored;
        if (fs::is_regular_file(path, ignored))
            return fileUrl(path);
    }
    throw Error(
        ErrorCode::notFound, doing, file.name, "the folder " + from + " does not hold it",
        "Copy the file there first, or leave out --from.");
}

/// The name under which a file is checked before it is let in.
WeightsFile atPartialName(const WeightsFile& file)
{
    WeightsFile partial = file;
    partial.path += ".part";
    return partial;
}

void transfer(
    const WeightsFile& file, const std::string& url, PartialFile& partial, Progress& progress,
    const std::stop_token& stop)
{
    const bool resumed = partial.size() > 0;
    if (Transfer(url, partial, progress, stop).run(file.name)) {
        partial.sync();
        return;
    }
    // Nothing follows what is there: either it is complete, which the checksum tells, or it is of another file.
    partial.sync();
    const bool checkable = !file.sha256.empty();
    if (resumed && checkable && sha256OfFile(partial.path(), stop) == file.sha256)
        return;
    partial.clear();
    Transfer(url, partial, progress, stop).run(file.name);
    partial.sync();
}

} // namespace

FetchOutcome
fetchWeights(const WeightsFile& file, const FetchOptions& options, Progress& progress, std::stop_token stop)
{
    const fs::path target = options.folder / file.path;
    std::error_code reason;
    fs::create_directories(target.parent_path(), reason);
    if (reason)
        throw Error(ErrorCode::unwritable, "Making the folder", target.parent_path().string(), reason.message());
    const FileLock lock(target);
    const WeightsCheck before = checkWeights(file, options.folder, stop);
    if (before.state != WeightsState::absent && before.state != WeightsState::damaged)
        return FetchOutcome::alreadyThere;

    const WeightsFile partialFile = atPartialName(file);
    PartialFile partial(options.folder / partialFile.path);
    transfer(file, addressOf(file, options.from), partial, progress, stop);
    const WeightsCheck check = checkWeights(partialFile, options.folder, stop);
    if (check.state == WeightsState::damaged) {
        fs::remove(partial.path(), reason);
        throw Error(
            ErrorCode::mismatch, doing, file.name, check.detail,
            "What came was thrown away. Try again, or name another mirror with --from.");
    }
    if (check.state != WeightsState::verified)
        writeFileAtomically(notedChecksumPath(target), check.sha256 + "  " + file.name + "\n");
    fs::rename(partial.path(), target, reason);
    if (reason)
        throw Error(ErrorCode::unwritable, "Writing", target.string(), reason.message());
    return FetchOutcome::fetched;
}

} // namespace veriframe

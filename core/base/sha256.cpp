// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sha256.h"

#include "base/error.h"
#include "base/stop.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <openssl/evp.h>
#include <system_error>
#include <vector>

namespace veriframe {

struct Sha256::Impl {
    struct Free {
        void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
    };

    std::unique_ptr<EVP_MD_CTX, Free> context{EVP_MD_CTX_new()};
};

Sha256::Sha256() : m_impl(std::make_unique<Impl>())
{
    if (!m_impl->context || EVP_DigestInit_ex(m_impl->context.get(), EVP_sha256(), nullptr) != 1)
        throw Error(ErrorCode::internal, "Computing SHA-256", {}, "OpenSSL does not offer it");
}

Sha256::~Sha256() = default;

void Sha256::add(std::span<const std::byte> bytes)
{
    EVP_DigestUpdate(m_impl->context.get(), bytes.data(), bytes.size());
}

std::string Sha256::finish()
{
    std::array<unsigned char, 32> digest{};
    EVP_DigestFinal_ex(m_impl->context.get(), digest.data(), nullptr);
    std::string hex;
    for (const unsigned char byte : digest) {
        constexpr const char* digits = "0123456789abcdef";
        hex += digits[byte >> 4];
        hex += digits[byte & 15];
    }
    return hex;
}

std::string sha256OfFile(const std::filesystem::path& path, std::stop_token stop)
{
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    const auto fail = [&](int error) {
        throw Error(
            error == ENOENT ? ErrorCode::notFound : ErrorCode::unreadable, "Hashing", path.string(),
            std::generic_category().message(error));
    };
    errno = 0;
    const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rbe"));
    if (!file)
        fail(errno);
    Sha256 hash;
    std::vector<std::byte> buffer(std::size_t(1) << 20);
    while (const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), file.get())) {
        throwIfStopped(stop);
        hash.add(std::span(buffer).first(size));
    }
    if (std::ferror(file.get()))
        fail(errno);
    return hash.finish();
}

} // namespace veriframe

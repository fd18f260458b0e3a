// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <arpa/inet.h>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <netinet/in.h>
#include <poll.h>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace veriframe::test {

/// A mirror on 127.0.0.1 that answers every address with one content, understands where to go on, and sends slowly
/// until it is let go: a transfer can be looked at while it runs.
class SlowServer {
public:
    explicit SlowServer(std::string content) : m_content(std::move(content))
    {
        m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof(address);
        ::bind(m_listener, reinterpret_cast<sockaddr*>(&address), size);
        ::listen(m_listener, 8);
        ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size);
        m_port = ntohs(address.sin_port);
        m_thread = std::jthread([this](const std::stop_token& stop) { serve(stop); });
    }

    ~SlowServer()
    {
        m_thread.request_stop();
        m_thread.join();
        ::close(m_listener);
    }

    SlowServer(const SlowServer&) = delete;
    SlowServer& operator=(const SlowServer&) = delete;

    std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port); }

    /// From now on at full speed.
    void letGo() { m_slow = false; }

    int requests() const { return m_requests; }

    /// Where the last request wanted to go on.
    std::size_t lastStart() const { return m_lastStart; }

private:
    void serve(const std::stop_token& stop)
    {
        while (!stop.stop_requested()) {
            pollfd waiting{m_listener, POLLIN, 0};
            if (::poll(&waiting, 1, 20) <= 0)
                continue;
            const int connection = ::accept(m_listener, nullptr, nullptr);
            answer(connection, stop);
            ::close(connection);
        }
    }

    static std::string headOf(int connection)
    {
        std::string head;
        char buffer[1024];
        while (head.find("\r\n\r\n") == std::string::npos) {
            const ssize_t got = ::recv(connection, buffer, sizeof(buffer), 0);
            if (got <= 0)
                break;
            head.append(buffer, static_cast<std::size_t>(got));
        }
        return head;
    }

    void answer(int connection, const std::stop_token& stop)
    {
        const std::string head = headOf(connection);
        ++m_requests;
        const std::size_t range = head.find("bytes=");
        const std::size_t start = range == std::string::npos
                                      ? 0
                                      : static_cast<std::size_t>(std::strtoull(head.c_str() + range + 6, nullptr, 10));
        m_lastStart = start;
        std::string text = start > 0 ? "HTTP/1.1 206 Partial Content\r\n" : "HTTP/1.1 200 OK\r\n";
        if (start > 0)
            text += "Content-Range: bytes " + std::to_string(start) + "-" + std::to_string(m_content.size() - 1) + "/" +
                    std::to_string(m_content.size()) + "\r\n";
        text += "Content-Length: " + std::to_string(m_content.size() - start) + "\r\nConnection: close\r\n\r\n";
        ::send(connection, text.data(), text.size(), MSG_NOSIGNAL);
        for (std::size_t at = start; at < m_content.size() && !stop.stop_requested();) {
            const std::size_t count = std::min<std::size_t>(m_slow ? 4096 : 262'144, m_content.size() - at);
            const ssize_t sent = ::send(connection, m_content.data() + at, count, MSG_NOSIGNAL);
            if (sent <= 0)
                return;
            at += static_cast<std::size_t>(sent);
            if (m_slow)
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
    }

    const std::string m_content;
    int m_listener = -1;
    int m_port = 0;
    std::atomic<bool> m_slow = true;
    std::atomic<int> m_requests = 0;
    std::atomic<std::size_t> m_lastStart = 0;
    std::jthread m_thread;
};

} // namespace veriframe::test

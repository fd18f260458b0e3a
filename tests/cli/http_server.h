// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace veriframe::test {

/// A server on 127.0.0.1 for one test: hands out files by name, as badly as it is told to.
class HttpServer {
public:
    struct Behaviour {
        bool understandsRanges = true;
        std::size_t dropsAfterBytes = 0; ///< of the first answer; 0: it is whole
    };

    HttpServer();
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    /// From now on the file of that name holds `content`.
    void put(const std::string& name, std::string content);
    void behave(const Behaviour& behaviour);
    std::string url() const;
    /// First lines and Range headers of what was asked for.
    std::vector<std::string> requests() const;

private:
    void serve();
    void answer(int connection);
    std::string responseTo(const std::string& head);

    int m_listener = -1;
    int m_port = 0;
    std::atomic<bool> m_ends = false;
    mutable std::mutex m_mutex; ///< guards what follows
    std::map<std::string, std::string> m_files;
    Behaviour m_behaviour;
    std::vector<std::string> m_requests;
    std::thread m_thread;
};

} // namespace veriframe::test

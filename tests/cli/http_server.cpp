// SPDX-License-Identifier: GPL-3.0-or-later
#include "http_server.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace veriframe::test {

namespace {

void sendAll(int connection, const std::string& bytes)
{
    std::size_t sent = 0;
    while (sent < bytes.size()) {
        const ssize_t count = ::send(connection, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
        if (count <= 0)
            return;
        sent += static_cast<std::size_t>(count);
    }
}

std::string receiveHead(int connection)
{
    std::string head;
    char buffer[2048];
    while (head.find("\r\n\r\n") == std::string::npos) {
        const ssize_t count = ::recv(connection, buffer, sizeof buffer, 0);
        if (count <= 0)
            break;
        head.append(buffer, static_cast<std::size_t>(count));
    }
    return head;
}

} // namespace

HttpServer::HttpServer()
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    socklen_t size = sizeof address;
    if (::bind(m_listener, generic, size) != 0 || ::listen(m_listener, 8) != 0 ||
        ::getsockname(m_listener, generic, &size) != 0)
        ADD_FAILURE() << "no server can be started on 127.0.0.1";
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

HttpServer::~HttpServer()
{
    m_ends = true;
    ::shutdown(m_listener, SHUT_RDWR);
    m_thread.join();
    ::close(m_listener);
}

std::string HttpServer::url() const
{
    return "http://127.0.0.1:" + std::to_string(m_port);
}

std::vector<std::string> HttpServer::requests() const
{
    const std::scoped_lock lock(m_mutex);
    return m_requests;
}

void HttpServer::serve()
{
    while (!m_ends) {
        const int connection = ::accept(m_listener, nullptr, nullptr);
        if (connection < 0)
            continue;
        answer(connection);
        ::close(connection);
    }
}

void HttpServer::answer(int connection)
{
    const std::string head = receiveHead(connection);
    const std::string line = head.substr(0, head.find("\r\n"));
    const std::string name = line.substr(line.find('/') + 1, line.rfind(' ') - line.find('/') - 1);
    const std::size_t range = head.find("Range: bytes=");
    const std::size_t start = understandsRanges && range != std::string::npos ? std::stoul(head.substr(range + 13)) : 0;
    std::size_t drop = 0;
    {
        const std::scoped_lock lock(m_mutex);
        drop = m_requests.empty() ? dropsAfterBytes : 0;
        m_requests.push_back(
            name + (range == std::string::npos
                        ? ""
                        : " from " + head.substr(range + 13, head.find("\r\n", range) - range - 13)));
    }
    const auto file = files.find(name);
    if (file == files.end()) {
        sendAll(connection, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    } else if (start > 0 && start >= file->second.size()) {
        sendAll(connection, "HTTP/1.1 416 Range Not Satisfiable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    } else {
        const std::string body = file->second.substr(start);
        std::string answer = start > 0 ? "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes " +
                                             std::to_string(start) + "-" + std::to_string(file->second.size() - 1) +
                                             "/" + std::to_string(file->second.size()) + "\r\n"
                                       : std::string("HTTP/1.1 200 OK\r\n");
        answer += "Content-Length: " + std::to_string(body.size()) + "\r\nConnection: close\r\n\r\n";
        sendAll(connection, answer + (drop > 0 ? body.substr(0, drop) : body));
    }
}

} // namespace veriframe::test

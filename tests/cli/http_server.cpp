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

void HttpServer::put(const std::string& name, std::string content)
{
    const std::scoped_lock lock(m_mutex);
    m_files[name] = std::move(content);
}

void HttpServer::behave(const Behaviour& behaviour)
{
    const std::scoped_lock lock(m_mutex);
    m_behaviour = behaviour;
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
    sendAll(connection, responseTo(receiveHead(connection)));
}

std::string HttpServer::responseTo(const std::string& head)
{
    const std::string line = head.substr(0, head.find("\r\n"));
    const std::string name = line.substr(line.find('/') + 1, line.rfind(' ') - line.find('/') - 1);
    const std::size_t at = head.find("Range: bytes=");
    const std::string range = at == std::string::npos ? "" : head.substr(at + 13, head.find("\r\n", at) - at - 13);

    const std::scoped_lock lock(m_mutex);
    const std::size_t start = m_behaviour.understandsRanges && !range.empty() ? std::stoul(range) : 0;
    const std::size_t drop = m_requests.empty() ? m_behaviour.dropsAfterBytes : 0;
    m_requests.push_back(name + (range.empty() ? "" : " from " + range));
    const auto file = m_files.find(name);
    if (file == m_files.end())
        return "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    const std::string& content = file->second;
    if (start > 0 && start >= content.size())
        return "HTTP/1.1 416 Range Not Satisfiable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    const std::string size = std::to_string(content.size());
    std::string answer = "HTTP/1.1 200 OK\r\n";
    if (start > 0)
        answer = "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes " + std::to_string(start) + "-" +
                 std::to_string(content.size() - 1) + "/" + size + "\r\n";
    answer += "Content-Length: " + std::to_string(content.size() - start) + "\r\nConnection: close\r\n\r\n";
    return answer + content.substr(start, drop > 0 ? drop : std::string::npos);
}

} // namespace veriframe::test

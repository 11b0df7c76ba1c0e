// SPDX-License-Identifier: Apache-2.0
#include "isolated_reader.hpp"

#include "messages.hpp"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <mutex>
#include <new>
#include <utility>

#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

namespace jiedui::cli {
namespace {

using loaders::FormatOptions;
using loaders::PlainText;

class Socket {
  public:
    explicit Socket(int handle = -1) : handle_(handle) {}
    ~Socket() { close(); }
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;
    Socket(Socket&& other) noexcept : handle_(std::exchange(other.handle_, -1)) {}
    Socket& operator=(Socket&& other) noexcept {
        std::swap(handle_, other.handle_);
        return *this;
    }

    int handle() const { return handle_; }
    void close() {
        if (handle_ >= 0) {
            ::close(std::exchange(handle_, -1));
        }
    }

  private:
    int handle_;
};

std::array<Socket, 2> connected() {
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        throw Error("JD170", {"jiedui"},
                    std::string("cannot start a reading process: ") + std::strerror(errno),
                    "--timeout 0 reads without one");
    }
    return {Socket(ends[0]), Socket(ends[1])};
}

bool send_all(int to, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = send(to, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) {
            continue;
        }
        if (sent <= 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

std::string receive_all(int from) {
    std::string bytes;
    std::array<char, 1U << 16U> buffer{};
    for (;;) {
        const auto size = recv(from, buffer.data(), buffer.size(), 0);
        if (size < 0 && errno == EINTR) {
            continue;
        }
        if (size <= 0) {
            return bytes;
        }
        bytes.append(buffer.data(), static_cast<std::size_t>(size));
    }
}

/// Gives the other process an end of a connection.
bool send_handle(int to, int handle) {
    char byte = 0;
    iovec data{&byte, 1};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> room{};
    msghdr message{};
    message.msg_iov = &data;
    message.msg_iovlen = 1;
    message.msg_control = room.data();
    message.msg_controllen = room.size();
    cmsghdr* head = CMSG_FIRSTHDR(&message);
    head->cmsg_level = SOL_SOCKET;
    head->cmsg_type = SCM_RIGHTS;
    head->cmsg_len = CMSG_LEN(sizeof(int));
    std::memcpy(CMSG_DATA(head), &handle, sizeof(int));
    return sendmsg(to, &message, MSG_NOSIGNAL) == 1;
}

/// -1 when the other process is gone.
int receive_handle(int from) {
    char byte = 0;
    iovec data{&byte, 1};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> room{};
    msghdr message{};
    message.msg_iov = &data;
    message.msg_iovlen = 1;
    message.msg_control = room.data();
    message.msg_controllen = room.size();
    ssize_t size = 0;
    do {
        size = recvmsg(from, &message, MSG_CMSG_CLOEXEC);
    } while (size < 0 && errno == EINTR);
    const cmsghdr* head = size == 1 ? CMSG_FIRSTHDR(&message) : nullptr;
    int handle = -1;
    if (head != nullptr && head->cmsg_type == SCM_RIGHTS) {
        std::memcpy(&handle, CMSG_DATA(head), sizeof(int));
    }
    return handle;
}

/// The process that reads one document: asked and answering through one connection.
[[noreturn]] void read_one(int connection, unsigned seconds) {
    std::signal(SIGALRM, SIG_DFL);
    const itimerval time{{0, 0}, {static_cast<time_t>(seconds), 0}};
    setitimer(ITIMER_REAL, &time, nullptr);
    Fields request(receive_all(connection));
    FormatOptions options;
    const std::string name = request.next();
    options.encoding = request.next();
    options.max_bytes = request.number();
    const std::string bytes = request.next();
#ifndef JIEDUI_WITHOUT_MEMORY_LIMIT
    constexpr rlim_t room = rlim_t{2} << 30;
    const rlim_t most = room + 8 * static_cast<rlim_t>(options.max_bytes);
    const rlimit memory{most, most};
    setrlimit(RLIMIT_AS, &memory);
#endif
    std::string answer;
    try {
        answer = to_message(loaders::plain_text(bytes, name, options));
    } catch (const Error& error) {
        answer = to_message(error);
    } catch (const std::bad_alloc&) {
        answer = to_message(Error("JD164", {name}, "needs more memory than there is", "leave the file out"));
    } catch (const std::exception& error) {
        answer = to_message(Error("JD162", {name}, error.what(), "leave the file out"));
    }
    send_all(connection, answer);
    _exit(0);
}

/// Starts a reading process for each connection that it is given.
[[noreturn]] void serve(int control, unsigned seconds) {
    std::signal(SIGCHLD, SIG_IGN); // nobody waits for them
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    for (int connection = receive_handle(control); connection >= 0; connection = receive_handle(control)) {
        if (fork() == 0) {
            close(control);
            read_one(connection, seconds);
        }
        close(connection);
    }
    _exit(0);
}

} // namespace

struct IsolatedReader::State {
    unsigned seconds = 0;
    Socket control{};
    std::mutex mutex{};
    pid_t helper = -1;
};

IsolatedReader::IsolatedReader(unsigned seconds) : state_(new State) {
    state_->seconds = seconds;
    if (seconds == 0) {
        return;
    }
    auto ends = connected();
    state_->helper = fork();
    if (state_->helper == 0) {
        ends[0].close();
        serve(ends[1].handle(), seconds);
    }
    if (state_->helper < 0) {
        throw Error("JD170", {"jiedui"},
                    std::string("cannot start a reading process: ") + std::strerror(errno),
                    "--timeout 0 reads without one");
    }
    state_->control = std::move(ends[0]);
}

IsolatedReader::~IsolatedReader() {
    state_->control.close();
    if (state_->helper > 0) {
        waitpid(state_->helper, nullptr, 0);
    }
}

PlainText IsolatedReader::operator()(std::string_view bytes, std::string_view name,
                                     const FormatOptions& options) const {
    if (state_->helper <= 0 || bytes.size() > options.max_bytes ||
        loaders::guess_format(bytes, name) == loaders::Format::text) {
        return loaders::plain_text(bytes, name, options);
    }
    auto ends = connected();
    {
        const std::lock_guard lock(state_->mutex);
        send_handle(state_->control.handle(), ends[1].handle());
    }
    ends[1].close();
    const auto begin = std::chrono::steady_clock::now();
    std::string request;
    append_field(request, name);
    append_field(request, options.encoding);
    append_field(request, std::to_string(options.max_bytes));
    append_field(request, bytes);
    send_all(ends[0].handle(), request);
    shutdown(ends[0].handle(), SHUT_WR);
    const std::string answer = receive_all(ends[0].handle());
    const auto passed = std::chrono::steady_clock::now() - begin;
    if (answer.empty() && passed >= std::chrono::seconds(state_->seconds)) {
        throw Error("JD165", {std::string(name)},
                    "reading it took more than " + std::to_string(state_->seconds) + " seconds",
                    "allow more with --timeout, or leave the file out");
    }
    return plain_text_of(answer, std::string(name));
}

} // namespace jiedui::cli

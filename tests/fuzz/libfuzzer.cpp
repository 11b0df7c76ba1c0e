// SPDX-License-Identifier: Apache-2.0
// fuzzer --target=NAME --cpu=SECONDS [options and corpora of libFuzzer]: one target under libFuzzer, which
// ends gracefully after so much time of the processor (0: never). scripts/fuzz runs all of them.
#include "targets.hpp"

#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace {

using namespace jiedui::fuzz;

const Target* chosen = nullptr;

/// libFuzzer takes SIGUSR1 for a request to end.
void end_after(long seconds) {
    sigevent event{};
    event.sigev_notify = SIGEV_SIGNAL;
    event.sigev_signo = SIGUSR1;
    timer_t timer{};
    itimerspec time{};
    time.it_value.tv_sec = seconds;
    if (timer_create(CLOCK_PROCESS_CPUTIME_ID, &event, &timer) != 0 ||
        timer_settime(timer, 0, &time, nullptr) != 0) {
        std::perror("timer");
        std::exit(2);
    }
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv) {
    for (int i = 1; i < *argc; ++i) {
        const std::string_view argument = (*argv)[i];
        if (argument.starts_with("--target=")) {
            for (const Target& target : targets()) {
                chosen = argument.substr(9) == target.name ? &target : chosen;
            }
        } else if (argument.starts_with("--cpu=")) {
            end_after(std::strtol((*argv)[i] + 6, nullptr, 10));
        }
    }
    if (chosen == nullptr) {
        std::fputs("--target=NAME is missing or is none of the targets\n", stderr);
        std::exit(2);
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    read(*chosen, std::string_view(reinterpret_cast<const char*>(data), size));
    return 0;
}

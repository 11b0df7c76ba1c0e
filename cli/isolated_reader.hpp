// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string_view>

#include <jiedui/loaders/formats.hpp>

namespace jiedui::cli {

/// Reads documents of foreign formats in processes of their own, one a document, so that a file that makes a
/// library hang, crash or take all memory costs that document and nothing else. Plain texts, which only own
/// code of linear time reads, are read where they are.
///
/// A helper process is started once, before there are threads; it starts the processes that read. A reading
/// process ends itself when its time is over. Safe to share between threads.
class IsolatedReader {
  public:
    /// `seconds` a document; 0: no processes and no limit.
    explicit IsolatedReader(unsigned seconds);
    ~IsolatedReader();
    IsolatedReader(const IsolatedReader&) = delete;
    IsolatedReader& operator=(const IsolatedReader&) = delete;

    /// As `loaders::plain_text`; moreover throws `Error` JD165 when the time is over and JD170 when the
    /// process ended otherwise.
    loaders::PlainText operator()(std::string_view bytes, std::string_view name,
                                  const loaders::FormatOptions& options) const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace jiedui::cli

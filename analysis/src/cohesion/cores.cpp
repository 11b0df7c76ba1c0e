// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdint>
#include <limits>
#include <numeric>

#include <jiedui/analysis/cores.hpp>

namespace jiedui::analysis {

namespace {

/// The links at each vertex, self-loops left out.
std::vector<std::uint32_t> degrees(const Topology& topology) {
    std::vector<std::uint32_t> degree(topology.vertices());
    for (std::uint32_t v = 0; v < degree.size(); ++v) {
        degree[v] = topology.out_degree(v);
        if (topology.has_self_loops()) {
            degree[v] -= static_cast<std::uint32_t>(std::ranges::count(topology.row(v), v));
        }
    }
    return degree;
}

/// The numbers of links to vertices not yet peeled, which end as the core numbers: a vertex is peeled when it
/// has k left, and loses none from then on. For each k, those not yet peeled are read once or twice; a vertex
/// read at k has at least k links, so this costs no more than O(E). No branch in the inner loop: it could not
/// be predicted.
class Peeling {
  public:
    explicit Peeling(const Topology& topology)
        : topology_(topology), links_(degrees(topology)), left_(topology.vertices()),
          peeled_(std::size_t{topology.vertices()} + 1) {
        std::iota(left_.begin(), left_.end(), 0U);
    }

    std::vector<std::uint32_t> run() && {
        for (std::uint32_t k = 0; !left_.empty();) {
            const std::uint32_t next = collect(k);
            if (size_ == 0) {
                k = next;
            } else {
                peel(k++);
            }
        }
        return std::move(links_);
    }

  private:
    /// Takes the vertices with k links for the next to be peeled; returns the smallest larger number of
    /// links.
    std::uint32_t collect(std::uint32_t k) {
        std::uint32_t next = std::numeric_limits<std::uint32_t>::max();
        std::size_t kept = 0;
        size_ = 0;
        for (const std::uint32_t v : left_) {
            const std::uint32_t links = links_[v];
            peeled_[size_] = v;
            size_ += links == k ? 1 : 0;
            left_[kept] = v;
            kept += links > k ? 1 : 0;
            next = links > k ? std::min(next, links) : next;
        }
        left_.resize(kept);
        return next;
    }

    void peel(std::uint32_t k) {
        for (std::size_t i = 0; i < size_; ++i) {
            for (const std::uint32_t other : topology_.row(peeled_[i])) {
                const std::uint32_t links = links_[other];
                links_[other] = links - (links > k ? 1 : 0);
                peeled_[size_] = other;
                size_ += links == k + 1 ? 1 : 0;
            }
        }
    }

    const Topology& topology_;
    std::vector<std::uint32_t> links_;
    std::vector<std::uint32_t> left_;
    std::vector<std::uint32_t> peeled_;
    std::size_t size_ = 0;
};

} // namespace

std::vector<double> core_numbers(const Topology& topology) {
    const auto core =
        topology.directed() ? Peeling(topology.without_direction()).run() : Peeling(topology).run();
    return {core.begin(), core.end()};
}

} // namespace jiedui::analysis

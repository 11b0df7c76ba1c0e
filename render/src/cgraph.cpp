// SPDX-License-Identifier: Apache-2.0
#include "cgraph.hpp"

#include "cgraph_names.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <sstream>

#include <cgraph.h>
#include <gvc.h>

namespace jiedui::render::detail {
namespace {

std::mutex graphviz_mutex;
std::string graphviz_said; // written by the handler only, under the mutex

int listen(char* message) {
    graphviz_said += message;
    return 0;
}

// Graphviz takes `char*` throughout and does not write through it.
char* mutable_text(const std::string& text) {
    return const_cast<char*>(text.c_str());
}
char* mutable_text(const char* text) {
    return const_cast<char*>(text);
}

void set_all(void* object, const Attributes& attributes) {
    for (const auto& [name, value] : attributes) {
        agsafeset(object, mutable_text(name), mutable_text(value), mutable_text(""));
    }
}

Point point(const pointf& p) {
    return Point{p.x, p.y};
}

Box box_of(Agnode_t* node) {
    const pointf centre = ND_coord(node);
    const double half_width = ND_width(node) * 36.0; // inches to points, halved
    const double half_height = ND_height(node) * 36.0;
    return Box{{centre.x - half_width, centre.y - half_height},
               {centre.x + half_width, centre.y + half_height}};
}

Curve curve_of(const bezier& from) {
    Curve curve;
    for (int i = 0; i < from.size; ++i) {
        curve.points.push_back(point(from.list[i]));
    }
    if (from.sflag != 0) {
        curve.start_tip = point(from.sp);
    }
    if (from.eflag != 0) {
        curve.end_tip = point(from.ep);
    }
    return curve;
}

EdgePath path_of(Agedge_t* edge) {
    EdgePath path;
    if (const splines* all = ED_spl(edge); all != nullptr) {
        for (int i = 0; i < all->size; ++i) {
            path.curves.push_back(curve_of(all->list[i]));
        }
    }
    if (const textlabel_t* label = ED_label(edge); label != nullptr && label->set != 0) {
        path.label = point(label->pos);
    }
    return path;
}

/// Overlap removal draws from rand() and drand48() where it stands, so two calls would differ. For the time
/// of a layout both begin at the same place; the caller's state is put back.
class FixedRandom {
  public:
    FixedRandom() : previous_(initstate(1, state_.data(), state_.size())) {
        std::array<unsigned short, 3> seed{1, 2, 3};
        std::copy_n(seed48(seed.data()), previous48_.size(), previous48_.begin());
    }
    ~FixedRandom() {
        setstate(previous_);
        seed48(previous48_.data());
    }
    FixedRandom(const FixedRandom&) = delete;
    FixedRandom& operator=(const FixedRandom&) = delete;

  private:
    std::array<char, 128> state_{};
    std::array<unsigned short, 3> previous48_{};
    char* previous_;
};

struct FreeContext {
    void operator()(GVC_t* context) const { gvFreeContext(context); }
};

/// One context for the process: Graphviz caches fonts that belong to a context in static variables, so a
/// second one after the first is freed would read freed memory.
GVC_t* shared_context() {
    static const std::unique_ptr<GVC_t, FreeContext> context(gvContext());
    return context.get();
}

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

} // namespace

struct GvGraph::Impl {
    Agraph_t* graph = nullptr;
    std::vector<Agnode_t*> nodes;
    std::vector<Agedge_t*> edges;
    std::vector<Agraph_t*> groups;

    Impl() : graph(agopen(mutable_text("jiedui"), Agdirected, counting_names())) {}
    ~Impl() { agclose(graph); }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
};

GvGraph::GvGraph() : impl_(std::make_unique<Impl>()) {
    set({{"charset", "UTF-8"}, {"outputorder", "edgesfirst"}});
}
GvGraph::~GvGraph() = default;
GvGraph::GvGraph(GvGraph&&) noexcept = default;
GvGraph& GvGraph::operator=(GvGraph&&) noexcept = default;

void GvGraph::set(const Attributes& attributes) {
    set_all(impl_->graph, attributes);
}

std::size_t GvGraph::add_node(const std::string& name, const Attributes& attributes) {
    Agnode_t* node = agnode(impl_->graph, mutable_text(name), 1);
    set_all(node, attributes);
    impl_->nodes.push_back(node);
    return impl_->nodes.size() - 1;
}

std::size_t GvGraph::add_edge(const std::string& name, std::size_t tail, std::size_t head,
                              const Attributes& attributes) {
    Agedge_t* edge = agedge(impl_->graph, impl_->nodes[tail], impl_->nodes[head], mutable_text(name), 1);
    set_all(edge, attributes);
    impl_->edges.push_back(edge);
    return impl_->edges.size() - 1;
}

std::size_t GvGraph::add_group(const std::string& name, const std::vector<std::size_t>& nodes,
                               const Attributes& attributes) {
    Agraph_t* group = agsubg(impl_->graph, mutable_text(name), 1);
    set_all(group, attributes);
    for (const std::size_t node : nodes) {
        agsubnode(group, impl_->nodes[node], 1);
    }
    impl_->groups.push_back(group);
    return impl_->groups.size() - 1;
}

std::string GvGraph::source() const {
    char* bytes = nullptr;
    std::size_t size = 0;
    {
        const std::unique_ptr<std::FILE, CloseFile> file(open_memstream(&bytes, &size));
        agwrite(impl_->graph, file.get());
    }
    std::string text(bytes, size);
    std::free(bytes);
    return text;
}

struct GvSession::Context {
    GVC_t* gvc = shared_context();
    agusererrf previous = agseterrf(listen);

    Context() { graphviz_said.clear(); }
    ~Context() { agseterrf(previous); }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
};

GvSession::GvSession() : lock_(graphviz_mutex), context_(std::make_unique<Context>()) {}
GvSession::~GvSession() = default;

std::optional<GvLayout> GvSession::lay_out(GvGraph& graph, Engine engine) {
    return run(graph, to_string(engine).data());
}

std::optional<GvLayout> GvSession::route(GvGraph& graph) {
    return run(graph, "nop");
}

std::optional<GvLayout> GvSession::run(GvGraph& graph, const char* engine) {
    auto& from = *graph.impl_;
    const FixedRandom random;
    if (gvLayout(context_->gvc, from.graph, engine) != 0) {
        gvFreeLayout(context_->gvc, from.graph);
        return std::nullopt;
    }
    GvLayout layout;
    std::ranges::transform(from.nodes, std::back_inserter(layout.nodes), box_of);
    std::ranges::transform(from.edges, std::back_inserter(layout.edges), path_of);
    for (Agraph_t* group : from.groups) {
        const bool is_framed = aggetrec(group, mutable_text("Agraphinfo_t"), 0) != nullptr;
        const boxf bounds = is_framed ? GD_bb(group) : boxf{};
        layout.groups.push_back(bounds.UR.x > bounds.LL.x
                                    ? std::optional(Box{point(bounds.LL), point(bounds.UR)})
                                    : std::nullopt);
    }
    gvFreeLayout(context_->gvc, from.graph);
    return layout;
}

std::optional<std::string> GvSession::draw(GvGraph& graph, const char* format) {
    Agraph_t* from = graph.impl_->graph;
    char* bytes = nullptr;
    unsigned size = 0;
    const bool is_done = gvLayout(context_->gvc, from, "nop2") == 0 &&
                         gvRenderData(context_->gvc, from, format, &bytes, &size) == 0 && bytes != nullptr;
    std::optional<std::string> result;
    if (is_done) {
        result.emplace(bytes, size);
    }
    if (bytes != nullptr) {
        gvFreeRenderData(bytes);
    }
    gvFreeLayout(context_->gvc, from);
    return result;
}

std::vector<std::string> GvSession::messages() const {
    std::istringstream in(graphviz_said);
    std::vector<std::string> lines;
    std::set<std::string> known;
    for (std::string line; std::getline(in, line);) {
        if (!line.empty() && known.insert(line).second) {
            lines.push_back(line);
        }
    }
    return lines;
}

} // namespace jiedui::render::detail

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace veriframe {

/// Workspaces of one kind that no thread needs at the moment. The networks of an ensemble run one after another:
/// sharing them, they need as many as there are threads, not as many for each network (62 MB for B7 at 380 px).
/// Thread-safe.
template<typename Workspace>
class WorkspacePool {
public:
    /// The pool of the sessions that are open now.
    static std::shared_ptr<WorkspacePool> shared()
    {
        static std::mutex mutex;
        static std::weak_ptr<WorkspacePool> current;
        const std::scoped_lock lock(mutex);
        std::shared_ptr<WorkspacePool> pool = current.lock();
        if (!pool)
            current = pool = std::make_shared<WorkspacePool>();
        return pool;
    }

    std::unique_ptr<Workspace> take()
    {
        const std::scoped_lock lock(m_mutex);
        if (m_free.empty())
            return std::make_unique<Workspace>();
        std::unique_ptr<Workspace> workspace = std::move(m_free.back());
        m_free.pop_back();
        return workspace;
    }

    void giveBack(std::unique_ptr<Workspace> workspace)
    {
        const std::scoped_lock lock(m_mutex);
        m_free.push_back(std::move(workspace));
    }

private:
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Workspace>> m_free;
};

/// A workspace of the pool, given back at the end of the scope.
template<typename Workspace>
class BorrowedWorkspace {
public:
    explicit BorrowedWorkspace(WorkspacePool<Workspace>& pool) : m_pool(pool), m_workspace(pool.take()) {}

    ~BorrowedWorkspace() { m_pool.giveBack(std::move(m_workspace)); }

    BorrowedWorkspace(const BorrowedWorkspace&) = delete;
    BorrowedWorkspace& operator=(const BorrowedWorkspace&) = delete;

    Workspace& operator*() const { return *m_workspace; }

    Workspace* operator->() const { return m_workspace.get(); }

private:
    WorkspacePool<Workspace>& m_pool;
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace veriframe

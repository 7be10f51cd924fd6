// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace evidence {

//! A row of values that never change, as a value: copies share the memory, which lives as long as one of them.
template <typename T>
class Slice {
public:
    Slice() = default;
    Slice(std::vector<T> values)
        : Slice(std::make_shared<const std::vector<T>>(std::move(values)))
    {
    }
    Slice(std::initializer_list<T> values)
        : Slice(std::vector<T>(values))
    {
    }
    //! A part of what somebody else owns, and who that is.
    Slice(const std::shared_ptr<const void> &owner, std::span<const T> values)
        : m_begin(owner, values.data())
        , m_size(values.size())
    {
    }

    const T *begin() const { return m_begin.get(); }
    const T *end() const { return m_begin.get() + m_size; }
    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    const T &operator[](std::size_t i) const { return begin()[i]; }
    const T &front() const { return *begin(); }
    const T &back() const { return *(end() - 1); }
    bool operator==(const Slice &other) const { return std::equal(begin(), end(), other.begin(), other.end()); }

private:
    explicit Slice(const std::shared_ptr<const std::vector<T>> &values)
        : m_begin(values, values->data())
        , m_size(values->size())
    {
    }

    std::shared_ptr<const T> m_begin;
    std::size_t m_size = 0;
};

} // namespace evidence

// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/commands.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace wizard {

RemoveFileCommand::RemoveFileCommand(Session &session, std::size_t index)
    : QUndoCommand(QCoreApplication::translate("UndoCommands", "Remove %1")
                       .arg(QFileInfo(session.files()[index].path).fileName()))
    , m_session(session)
    , m_index(index)
    , m_file(session.files()[index])
{
}

void RemoveFileCommand::redo()
{
    m_session.eraseFile(m_file.path);
}

void RemoveFileCommand::undo()
{
    m_session.insertFile(m_index, m_file);
}

DecisionCommand::DecisionCommand(Session &session, const QString &address, const evidence::Decision &decision)
    : QUndoCommand(QCoreApplication::translate("UndoCommands", "Decision about %1").arg(address))
    , m_session(session)
    , m_address(address)
    , m_before(session.decision(address))
    , m_after(decision)
{
}

void DecisionCommand::redo()
{
    m_session.applyDecision(m_address, m_after);
}

void DecisionCommand::undo()
{
    m_session.applyDecision(m_address, m_before);
}

} // namespace wizard

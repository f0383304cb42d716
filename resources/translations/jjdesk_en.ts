<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
<context>
    <name>AboutDialog</name>
    <message>
        <location filename="../../jjdesk/gui/help/about.py"/>
        <source>关于</source>
        <translation>About</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/about.py"/>
        <source>江津代表工作台 %s</source>
        <translation>Jiangjin deputies&apos; desk %s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/about.py"/>
        <source>全部资料只保存在这台电脑上，程序从不联网。

工作簿：%s

本程序按 LGPL-3.0 或更高版本发布；界面使用 Qt（LGPL-3.0），字体为思源系列的子集（OFL-1.1）。</source>
        <translation>Everything is kept on this computer only; the program never uses a network.

Workbook: %s

This program is published under LGPL-3.0 or later; its interface uses Qt (LGPL-3.0), its typefaces are subsets of Source Han (OFL-1.1).</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/about.py"/>
        <source>所用软件的许可(&amp;L)</source>
        <translation>&amp;Licences of the software used</translation>
    </message>
</context>
<context>
    <name>Act</name>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>下一条</source>
        <translation>Next commitment</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>上一条</source>
        <translation>Previous commitment</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>写批注</source>
        <translation>Write a note</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>批注本章节</source>
        <translation>Note on this section</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>批注整篇报告</source>
        <translation>Note on the whole report</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>接着写所选批注</source>
        <translation>Go on writing the selected note</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>不分类型</source>
        <translation>No kind</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>提修改意见</source>
        <translation>Propose an amendment</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>表态：赞成、有保留、不赞成</source>
        <translation>Stance: for, reserved, not for</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>重要程度</source>
        <translation>Importance</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>加标签</source>
        <translation>Add a tag</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>关联另一条</source>
        <translation>Link another commitment</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>提醒日期</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>常用开头…</source>
        <translation>Openings…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>共享或私有</source>
        <translation>Shared or private</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>批注的历史…</source>
        <translation>History of the note…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>删除所选批注</source>
        <translation>Delete the selected notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>下一条批注</source>
        <translation>Next note</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>上一条批注</source>
        <translation>Previous note</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>批注的更多内容</source>
        <translation>More of the note</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>写完，到下一条</source>
        <translation>Done, on to the next</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>整理标签…</source>
        <translation>Manage tags…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>更正本条</source>
        <translation>Correct this commitment</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>记跟进：办到哪一步</source>
        <translation>Record progress</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>阅读模式，或退出</source>
        <translation>Reading mode on or off</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>到第一条未读</source>
        <translation>To the first unread</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>本条标为未读</source>
        <translation>Mark this one unread</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>全部标为未读</source>
        <translation>Mark all unread</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>搜索全部资料</source>
        <translation>Search the whole library</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>全部筛选条件</source>
        <translation>All filters</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>选领域</source>
        <translation>Choose a sector</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>只看我的选区</source>
        <translation>My towns only</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>只看有目标的</source>
        <translation>With targets only</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>只看有批注的</source>
        <translation>With notes only</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>存下这个筛选…</source>
        <translation>Save this filter…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>已存的筛选</source>
        <translation>Saved filters</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>清除搜索与筛选</source>
        <translation>Clear search and filters</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>导入报告文件…</source>
        <translation>Import a report file…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>从剪贴板导入报告</source>
        <translation>Import a report from the clipboard</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>导出我的批注…</source>
        <translation>Export my notes…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>导入批注…</source>
        <translation>Import notes…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>交换文件夹…</source>
        <translation>Exchange folder…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>我的姓名…</source>
        <translation>My name…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>导出全部资料…</source>
        <translation>Export everything…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>由导出的文件恢复…</source>
        <translation>Restore from an exported file…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>备份与恢复…</source>
        <translation>Backups and restoring…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>边栏：本条</source>
        <translation>Margin: this one</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>边栏：全部批注</source>
        <translation>Margin: all notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>显示或隐藏目录</source>
        <translation>Show or hide the outline</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>显示或隐藏边栏</source>
        <translation>Show or hide the margin</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>放大文字</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>缩小文字</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>文字恢复 100 %</source>
        <translation>Text back to 100 %</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>浅色、深色或高对比</source>
        <translation>Light, dark or high contrast</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>宋体或黑体</source>
        <translation>Song or Hei</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>打开菜单</source>
        <translation>Open the menu</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>接管工作簿</source>
        <translation>Take over the workbook</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>工作簿的密码…</source>
        <translation>Passphrase of the workbook…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>锁定</source>
        <translation>Lock</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>使用手册</source>
        <translation>Manual</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>全部按键</source>
        <translation>All keys</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>关于</source>
        <translation>About</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>承诺事项</source>
        <translation>Commitment</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>批注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>批注内容</source>
        <translation>Text of the note</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>交换批注</source>
        <translation>Exchange notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>资料</source>
        <translation>Library</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>边栏与目录</source>
        <translation>Margin and outline</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>文字、颜色、语言（Language）</source>
        <translation>Text, colours, language</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
</context>
<context>
    <name>AmendmentEdit</name>
    <message>
        <location filename="../../jjdesk/gui/notes/note_amendment.py"/>
        <source>原文</source>
        <translation>Original</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_amendment.py"/>
        <source>建议改为</source>
        <translation>Change to</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_amendment.py"/>
        <source>改动对照</source>
        <translation>What changes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_amendment.py"/>
        <source>改动</source>
        <translation>Change</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_amendment.py"/>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>AskSheet</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>返回</source>
        <translation>Go back</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/asking.py"/>
        <source>这份文件的密码</source>
        <translation>Passphrase of this file</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/asking.py"/>
        <source>“%s”用的是另一个密码：以前设过的，或在别的电脑上设的。请输入它当时的密码；文件不会被改动。</source>
        <translation>&quot;%s&quot; has another passphrase: one set earlier, or on another computer. Enter the one it had then; the file is not changed.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/asking.py"/>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/asking.py"/>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/asking.py"/>
        <source>密码</source>
        <translation>Passphrase</translation>
    </message>
</context>
<context>
    <name>Backer</name>
    <message>
        <location filename="../../jjdesk/gui/exchange/backer.py"/>
        <source>同步软件在工作簿旁边留下了 %d 份冲突的版本：两台电脑可能同时写过。两边都没有丢，请在“备份与恢复”里比较。</source>
        <translation>The synchronising program left conflicting versions beside the workbook: %d. Two computers may have written at the same time. Neither is lost; compare them in &quot;Backups and restoring&quot;.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/backer.py"/>
        <source>查看</source>
        <translation>Look</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/backer.py"/>
        <source>已备份，并检查过：“%s”。</source>
        <translation>Backed up and checked: &quot;%s&quot;.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/backer.py"/>
        <source>正在检查…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/backer.py"/>
        <source>正在读还能读出的内容…</source>
        <translation>Reading what can still be read…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/backer.py"/>
        <source>“%s”里有%s。现在的工作簿已损坏，不能逐条比较；恢复时它原样另存在备份里，不会丢。</source>
        <translation>&quot;%s&quot; holds %s. The present workbook is damaged and cannot be compared note by note; when you restore, it is kept as it is among the backups and not lost.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/backer.py"/>
        <source>“%s”读不出来，没有恢复；没有文件被改动。</source>
        <translation>&quot;%s&quot; cannot be read and was not restored; no file was changed.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/backer.py"/>
        <source>另一个窗口正在使用这个工作簿，没有恢复，什么也没有改动。请先关闭它再试。</source>
        <translation>Another window is using this workbook; nothing was restored and nothing changed. Close it first, then try again.</translation>
    </message>
</context>
<context>
    <name>BackupSheet</name>
    <message>
        <location filename="../../jjdesk/gui/exchange/backup_sheet.py"/>
        <source>备份与恢复</source>
        <translation>Backups and restoring</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/backup_sheet.py"/>
        <source>备份</source>
        <translation>Backup</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/backup_sheet.py"/>
        <source>现在备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/backup_sheet.py"/>
        <source>检查工作簿</source>
        <translation>Check the workbook</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/backup_sheet.py"/>
        <source>抢救</source>
        <translation>Rescue</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/backup_sheet.py"/>
        <source>恢复…</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/backup_sheet.py"/>
        <source>写批注时每小时自动备份一次，导入、升级和恢复之前也备份；每份写好后都检查过。一天内每小时留一份，一周内每天、一个月内每周、此后每月一份。清除干净的意向，备份里也清除。备份在工作簿旁边：防不了电脑丢失，请另存一份到别处。</source>
        <translation>While you write notes a backup is made every hour, also before importing, upgrading and restoring; each is checked once written. One an hour is kept for a day, one a day for a week, one a week for a month, one a month after that. Intentions erased for good are erased in backups too. Backups stand beside the workbook: they do not help if the computer is lost, so keep another copy elsewhere.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/backup_sheet.py"/>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>BackupsModel</name>
    <message>
        <location filename="../../jjdesk/gui/exchange/backups_model.py"/>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/backups_model.py"/>
        <source>为何</source>
        <translation>Why</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/backups_model.py"/>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/backups_model.py"/>
        <source>里面有</source>
        <translation>Contents</translation>
    </message>
</context>
<context>
    <name>BallotLeaf</name>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_leaf.py"/>
        <source>没有封票，填的内容没有留下。</source>
        <translation>The ballot was not sealed; nothing you filled in was kept.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_leaf.py"/>
        <source>这些项目的意向和附注已从这台电脑上清除。</source>
        <translation>Intentions and remarks on these projects are erased from this computer.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_leaf.py"/>
        <source>选票凭证 …%s    未封的选票不保存</source>
        <translation>Credential …%s    an unsealed ballot is not kept</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_leaf.py"/>
        <source>封好的选票还没有保存。请先保存；再关一次窗口，就放弃这张选票。</source>
        <translation>The sealed ballot is not saved yet. Save it first; closing the window once more gives it up.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_leaf.py"/>
        <source>封好的选票还没有保存，没有自动锁定。请先保存选票，或按 Ctrl+L 锁定。</source>
        <translation>The sealed ballot is not saved yet, so nothing was locked by itself. Save the ballot first, or lock with Ctrl+L.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_leaf.py"/>
        <source>锁定时有一张选票还没有封，填的内容没有留下，请重新填写。</source>
        <translation>A ballot was not sealed when the workbook was locked; nothing you filled in was kept. Fill it in again.</translation>
    </message>
</context>
<context>
    <name>BallotPage</name>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot.py"/>
        <source>按意向填票（I）</source>
        <translation>Fill in as intended (I)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot.py"/>
        <source>核对选票（Enter）</source>
        <translation>Check the ballot (Enter)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot.py"/>
        <source>返回</source>
        <translation>Go back</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot.py"/>
        <source>返回（Esc）</source>
        <translation>Back (Esc)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot.py"/>
        <source>报告第 %d 条</source>
        <translation>Report No. %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot.py"/>
        <source>这张选票没有可以照填的意向。</source>
        <translation>There are no intentions this ballot could be filled in by.</translation>
    </message>
</context>
<context>
    <name>BallotRow</name>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_row.py"/>
        <source>到报告里看这一条（G）</source>
        <translation>See this one in the report (G)</translation>
    </message>
</context>
<context>
    <name>BallotSheet</name>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_sheet.py"/>
        <source>对下列整份名单</source>
        <translation>On the whole list below</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_sheet.py"/>
        <source>整份名单，%s</source>
        <translation>Whole list, %s</translation>
    </message>
</context>
<context>
    <name>BallotSide</name>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_side.py"/>
        <source>我的意向</source>
        <translation>My intention</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_side.py"/>
        <source>按意向填票（I）</source>
        <translation>Fill in as intended (I)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_side.py"/>
        <source>到报告里看（G）</source>
        <translation>See in the report (G)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_side.py"/>
        <source>通过的条件</source>
        <translation>What is needed to pass</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_side.py"/>
        <source>您标了 %d 个项目的意向</source>
        <translation>Projects you have marked: %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_side.py"/>
        <source>，%d 个写了附注</source>
        <translation>, with remarks: %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_side.py"/>
        <source>。意向只在这台电脑上，不随选票送出。</source>
        <translation>. Intentions are on this computer only and do not go with the ballot.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_side.py"/>
        <source>我的意向：%s</source>
        <translation>My intention: %s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_side.py"/>
        <source>附注：%s</source>
        <translation>Remark: %s</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <location filename="../../jjdesk/gui/charting/bar_words.py"/>
        <source>我的选区</source>
        <translation>My towns</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/bar_words.py"/>
        <source>第 %d 项，共 %d 项</source>
        <translation>Item %d of %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/bar_words.py"/>
        <source>第 %d 条</source>
        <translation>No. %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/bar_words.py"/>
        <source>还有 %d 处</source>
        <translation>%d more</translation>
    </message>
</context>
<context>
    <name>ChartExport</name>
    <message>
        <location filename="../../jjdesk/gui/charting/export.py"/>
        <source>导出 ▾</source>
        <translation>Export ▾</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/export.py"/>
        <source>图存为 PNG、SVG、PDF，数据存为 xlsx、csv，或复制（Ctrl+E）</source>
        <translation>The chart as PNG, SVG, PDF, its data as xlsx, csv, or copied (Ctrl+E)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/export.py"/>
        <source>图片 PNG…</source>
        <translation>Picture PNG…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/export.py"/>
        <source>矢量图 SVG…</source>
        <translation>Drawing SVG…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/export.py"/>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/export.py"/>
        <source>数据表 xlsx…</source>
        <translation>Data as xlsx…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/export.py"/>
        <source>数据表 csv…</source>
        <translation>Data as csv…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/export.py"/>
        <source>复制图</source>
        <translation>Copy the chart</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/export.py"/>
        <source>复制表（Ctrl+C）</source>
        <translation>Copy the table (Ctrl+C)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/export.py"/>
        <source>各领域图 PDF…</source>
        <translation>Charts of all sectors, PDF…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/export.py"/>
        <source>一个领域一张图，排在 A4 纸上</source>
        <translation>One chart a sector, on A4 paper</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/export.py"/>
        <source>已复制 %d 行，可粘贴到电子表格。</source>
        <translation>Rows copied: %d. They can be pasted into a spreadsheet.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/export.py"/>
        <source>已复制图，可粘贴到文档或幻灯片。</source>
        <translation>The chart is copied and can be pasted into a document or a slide.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/export.py"/>
        <source>导出图表</source>
        <translation>Export the chart</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/export.py"/>
        <source>导出各领域图</source>
        <translation>Export charts of all sectors</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/export.py"/>
        <source>正在画各领域图…</source>
        <translation>Drawing the charts of all sectors…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/export.py"/>
        <source>已写成“%s”。</source>
        <translation>Written to &quot;%s&quot;.</translation>
    </message>
</context>
<context>
    <name>ChartTable</name>
    <message>
        <location filename="../../jjdesk/gui/charting/table.py"/>
        <source>图中的数</source>
        <translation>Figures of the chart</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/table.py"/>
        <source>图中的数：%s</source>
        <translation>Figures of the chart: %s</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <location filename="../../jjdesk/gui/charting/picture.py"/>
        <source>正在画图…</source>
        <translation>Drawing…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/picture.py"/>
        <source>这张图没有画出来；表里的数照样可用。</source>
        <translation>This chart was not drawn; the figures in the table can be used all the same.</translation>
    </message>
</context>
<context>
    <name>ChartsRoom</name>
    <message>
        <location filename="../../jjdesk/gui/charting/room.py"/>
        <source>只看图</source>
        <translation>Chart only</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/room.py"/>
        <source>只看图，字也放大，投影时用（F10）</source>
        <translation>The chart only, with larger words, for a projector (F10)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/room.py"/>
        <source>%s：%d 处原文</source>
        <translation>%s: places in the text: %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/room.py"/>
        <source>%s：没有可看的原文</source>
        <translation>%s: no text to show</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/room.py"/>
        <source>%s：没有可看的原文。</source>
        <translation>%s: no text to show.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/room.py"/>
        <source>已复制这一句。</source>
        <translation>This sentence is copied.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/room.py"/>
        <source>图表：%s    %d 项</source>
        <translation>Chart: %s    items: %d</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <location filename="../../jjdesk/gui/charting/chooser.py"/>
        <source>图表</source>
        <translation>Charts</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/chooser.py"/>
        <source>范围</source>
        <translation>Scope</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/chooser.py"/>
        <source>按什么分行</source>
        <translation>Rows by</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/chooser.py"/>
        <source>按什么分色</source>
        <translation>Colours by</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/chooser.py"/>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/chooser.py"/>
        <source>与哪份报告对照</source>
        <translation>Compare with which report</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/chooser.py"/>
        <source>选一份报告来对照</source>
        <translation>Choose a report to compare with</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/chooser.py"/>
        <source>单位：%s</source>
        <translation>Unit: %s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/chooser.py"/>
        <source>对照：%s</source>
        <translation>Compared: %s</translation>
    </message>
</context>
<context>
    <name>ClosingSheet</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>截止后不能恢复</source>
        <translation>Closing cannot be undone</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>截止</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>截止收票</source>
        <translation>Close the box</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>票箱里现有电子选票 %d 张，纸质选票 %d 张。</source>
        <translation>In the box: electronic ballots %d, paper ballots %d.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>还有 %d 张发出的选票没有收回，截止后算未收回。</source>
        <translation>Ballots issued and not returned: %d. After closing they count as not returned.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>· 之后交来的电子选票一律不收，列为迟交。</source>
        <translation>· Electronic ballots handed in later are not taken and are listed as late.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>· 代表不能再投票，也不能改投。</source>
        <translation>· Deputies can no longer cast a ballot, nor cast again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>· 纸质选票还可以录入和核定，直到开票。</source>
        <translation>· Paper ballots can still be keyed in and settled until the count.</translation>
    </message>
</context>
<context>
    <name>Colour</name>
    <message>
        <location filename="../../jjdesk/gui/notes/tag_colours.py"/>
        <source>蓝</source>
        <translation>Blue</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/tag_colours.py"/>
        <source>橙</source>
        <translation>Orange</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/tag_colours.py"/>
        <source>绿</source>
        <translation>Green</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/tag_colours.py"/>
        <source>紫</source>
        <translation>Purple</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/tag_colours.py"/>
        <source>黄</source>
        <translation>Yellow</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/tag_colours.py"/>
        <source>青</source>
        <translation>Cyan</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/tag_colours.py"/>
        <source>堇</source>
        <translation>Violet</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/tag_colours.py"/>
        <source>灰</source>
        <translation>Grey</translation>
    </message>
</context>
<context>
    <name>CommitmentPanel</name>
    <message>
        <location filename="../../jjdesk/gui/reading/commitment.py"/>
        <source>本条</source>
        <translation>This one</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/commitment.py"/>
        <source>点一条承诺事项，或按 J、K 走，这里就显示它的目标、节点和您的批注。
按 N 写批注，停笔就自动保存。
按 / 搜索，按 F 筛选。
按 F1 看手册，按 ? 看全部按键。</source>
        <translation>Click a commitment, or walk with J and K: its targets, milestones and your notes appear here.
N writes a note, saved when you pause.
/ searches, F filters.
F1 opens the manual, ? shows all keys.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/commitment.py"/>
        <source>更正 ▾</source>
        <translation>Correct ▾</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/commitment.py"/>
        <source>更正本条（C）</source>
        <translation>Correct this commitment (C)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/commitment.py"/>
        <source>第 %d 条 · %s %s</source>
        <translation>No. %d · %s %s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/commitment.py"/>
        <source> · 已更正</source>
        <translation> · corrected</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/commitment.py"/>
        <source>也涉及：%s</source>
        <translation>Also about: %s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/commitment.py"/>
        <source>镇街：%s</source>
        <translation>Towns: %s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/commitment.py"/>
        <source>时限：%s</source>
        <translation>Deadline: %s</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <location filename="../../jjdesk/gui/comparing/model.py"/>
        <source>同一指标</source>
        <translation>Same indicator</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/model.py"/>
        <source>延续</source>
        <translation>Continued</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/model.py"/>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/model.py"/>
        <source>不再提</source>
        <translation>Dropped</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/model.py"/>
        <source>目标增减</source>
        <translation>Targets up or down</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/model.py"/>
        <source>指标</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/model.py"/>
        <source>变化</source>
        <translation>Change</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/model.py"/>
        <source>改动</source>
        <translation>Change</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/model.py"/>
        <source>目标</source>
        <translation>Target</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/model.py"/>
        <source>领域</source>
        <translation>Sector</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/model.py"/>
        <source>增减</source>
        <translation>Up or down</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/model.py"/>
        <source>条</source>
        <translation>#</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/model.py"/>
        <source>原文</source>
        <translation>Original</translation>
    </message>
</context>
<context>
    <name>ComparisonOutput</name>
    <message>
        <location filename="../../jjdesk/gui/comparing/output.py"/>
        <source>导出与打印 ▾</source>
        <translation>Export and print ▾</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/output.py"/>
        <source>表格 xlsx…</source>
        <translation>Table xlsx…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/output.py"/>
        <source>表格 csv…</source>
        <translation>Table csv…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/output.py"/>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/output.py"/>
        <source>PDF 和打印只要当前一栏</source>
        <translation>PDF and print: this column only</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/output.py"/>
        <source>打印预览…</source>
        <translation>Print preview…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/output.py"/>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/output.py"/>
        <source>导出年度对照</source>
        <translation>Export the comparison</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/output.py"/>
        <source>已写成“%s”。</source>
        <translation>Written to &quot;%s&quot;.</translation>
    </message>
</context>
<context>
    <name>ComparisonPanel</name>
    <message>
        <location filename="../../jjdesk/gui/comparing/panel.py"/>
        <source>较早的报告</source>
        <translation>Earlier report</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/panel.py"/>
        <source>较新的报告</source>
        <translation>Later report</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/panel.py"/>
        <source>年度对照</source>
        <translation>Year to year</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/panel.py"/>
        <source>表</source>
        <translation>Table</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/panel.py"/>
        <source>图</source>
        <translation>Chart</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/panel.py"/>
        <source>这里把两年的报告对着看：哪些事延续、哪些新增、哪些不再提，同一指标定了多少。
现在还不到两份报告。请在“资料”里导入去年的（或市里、邻区的）报告，再回到这里。</source>
        <translation>Two years&apos; reports side by side: what is continued, what is new, what is dropped, and what the same indicator is set to.
There are not two reports yet. Import last year&apos;s (or the city&apos;s, or a neighbour&apos;s) report in &quot;Library&quot;, then come back here.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/panel.py"/>
        <source>两边选的是同一份报告。请在上面另选一份。</source>
        <translation>The same report is chosen on both sides. Choose another one above.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/panel.py"/>
        <source>正在对照…</source>
        <translation>Comparing…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/panel.py"/>
        <source>%s，%d 行</source>
        <translation>%s, rows: %d</translation>
    </message>
</context>
<context>
    <name>ComparisonTexts</name>
    <message>
        <location filename="../../jjdesk/gui/comparing/texts.py"/>
        <source>选上面一行，这里就显示两份报告的原文。</source>
        <translation>Choose a line above, and the words of both reports appear here.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/texts.py"/>
        <source>没有对应的承诺事项。</source>
        <translation>No commitment matches.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/texts.py"/>
        <source>没有对应的承诺事项。最接近的是第 %d 条：%s</source>
        <translation>No commitment matches. The nearest is No. %d: %s</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <location filename="../../jjdesk/gui/notes/conflict.py"/>
        <source>另一处也改过这条批注</source>
        <translation>This note was changed elsewhere too</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/conflict.py"/>
        <source>两处各改了一次，两种写法都在。选一种，或者都留下再自己改。</source>
        <translation>It was changed once in each place, and both wordings are here. Choose one, or keep both and settle it yourself.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/conflict.py"/>
        <source>都留下</source>
        <translation>Keep both</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/conflict.py"/>
        <source>以后再说</source>
        <translation>Later</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/conflict.py"/>
        <source>本人</source>
        <translation>Myself</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/conflict.py"/>
        <source> · 现在显示的</source>
        <translation> · shown now</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/conflict.py"/>
        <source>用这一版</source>
        <translation>Use this one</translation>
    </message>
</context>
<context>
    <name>Corrector</name>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>句类</source>
        <translation>Kind of sentence</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>更正句类</source>
        <translation>Correct the kind of sentence</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>领域</source>
        <translation>Sector</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>更正领域</source>
        <translation>Correct the sector</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>目标“%s”…</source>
        <translation>Target &quot;%s&quot;…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>勘误 %s：采纳</source>
        <translation>Erratum %s: accept</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>勘误：改为…</source>
        <translation>Erratum: change to…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>取消勘误</source>
        <translation>Withdraw the erratum</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>勘误：原文不错</source>
        <translation>Erratum: the text is right</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>把所选文字加为目标…</source>
        <translation>Add the selected words as a target…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>把所选文字标为勘误…</source>
        <translation>Mark the selected words as an erratum…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>撤回更正：%s“%s”</source>
        <translation>Withdraw the correction: %s &quot;%s&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>去掉目标</source>
        <translation>Remove a target</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>更正目标</source>
        <translation>Correct a target</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>添加目标</source>
        <translation>Add a target</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>勘误</source>
        <translation>Erratum</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>已%s。</source>
        <translation>Done: %s.</translation>
    </message>
</context>
<context>
    <name>DataThread</name>
    <message>
        <location filename="../../jjdesk/gui/workbook/data_thread.py"/>
        <source>程序出错，这一步没有做成；已保存的都在，屏幕上没保存的可先复制出来。</source>
        <translation>An error in the program: this step was not done. What was saved is safe; what is only on the screen can be copied out first.</translation>
    </message>
</context>
<context>
    <name>DateLine</name>
    <message>
        <location filename="../../jjdesk/gui/notes/note_fields.py"/>
        <source>没看懂这个日期，可写 2026-12-31、三天后、年底，或按 ↓ 看日历。</source>
        <translation>This date is not understood. Write it like 2026-12-31, or press ↓ for the calendar.</translation>
    </message>
</context>
<context>
    <name>DefinitionForm</name>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>这份摘要的内容</source>
        <translation>What this summary holds</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>恢复原样</source>
        <translation>As it was</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>这份自带的摘要改过了；点这里恢复成原来的设置</source>
        <translation>This built-in summary has been changed; click to set it back</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>票决的文件夹</source>
        <translation>Folder of the vote</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>选择…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>选择一次票决的文件夹，里面要有开票结果</source>
        <translation>Choose the folder of a vote that has a result in it</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>内容</source>
        <translation>Contents</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>领衔代表</source>
        <translation>Proposer</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>版面</source>
        <translation>Layout</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>报告里现在的筛选：%s</source>
        <translation>The report&apos;s present filter: %s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>已存：%s</source>
        <translation>Saved: %s</translation>
    </message>
</context>
<context>
    <name>DefinitionList</name>
    <message>
        <location filename="../../jjdesk/gui/summary/definitions.py"/>
        <source>摘要</source>
        <translation>Summary</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/definitions.py"/>
        <source>新建</source>
        <translation>New</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/definitions.py"/>
        <source>照这一份另建一份</source>
        <translation>Make another like this one</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/definitions.py"/>
        <source>改名</source>
        <translation>Rename</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/definitions.py"/>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/definitions.py"/>
        <source>上移</source>
        <translation>Up</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/definitions.py"/>
        <source>下移</source>
        <translation>Down</translation>
    </message>
</context>
<context>
    <name>DifferenceCard</name>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>两次录入不同的项目</source>
        <translation>Projects keyed in differently</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>第一人</source>
        <translation>First person</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>第二人</source>
        <translation>Second person</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>未填</source>
        <translation>Blank</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>或按票面重录</source>
        <translation>or key in again from the paper</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>%d 号按票面重录</source>
        <translation>No. %d: key in again from the paper</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>以第一人为准</source>
        <translation>As the first person has it</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>以第二人为准</source>
        <translation>As the second person has it</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>重录</source>
        <translation>Key in again</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>%d 号纸质选票</source>
        <translation>Paper ballot No. %d</translation>
    </message>
</context>
<context>
    <name>ErratumSheet</name>
    <message>
        <location filename="../../jjdesk/gui/correcting/erratum_sheet.py"/>
        <source>勘误</source>
        <translation>Erratum</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/erratum_sheet.py"/>
        <source>记下</source>
        <translation>Keep</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/erratum_sheet.py"/>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/erratum_sheet.py"/>
        <source>原文</source>
        <translation>Original</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/erratum_sheet.py"/>
        <source>应为</source>
        <translation>Should be</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/erratum_sheet.py"/>
        <source>只在上面标出，原文不改。</source>
        <translation>It is only marked above; the text is not changed.</translation>
    </message>
</context>
<context>
    <name>Exchanger</name>
    <message>
        <location filename="../../jjdesk/gui/exchange/exchanger.py"/>
        <source>导出我的批注</source>
        <translation>Export my notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/exchanger.py"/>
        <source>已导出 %d 条批注到“%s”。</source>
        <translation>Notes exported: %d, to &quot;%s&quot;.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/exchanger.py"/>
        <source>批注 (*.jjpack *.jsonld *.json);;所有文件 (*)</source>
        <translation>Notes (*.jjpack *.jsonld *.json);;All files (*)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/exchanger.py"/>
        <source>导入批注</source>
        <translation>Import notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/exchanger.py"/>
        <source>读了 %d 份批注</source>
        <translation>Files of notes read: %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/exchanger.py"/>
        <source>交换文件夹里的“%s”有 %d 条，没有自动导入；需要时请用“导入批注”。</source>
        <translation>&quot;%s&quot; in the exchange folder holds %d notes and was not imported by itself; use &quot;Import notes&quot; if you need it.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/exchanger.py"/>
        <source>交换文件夹来了 %d 份批注</source>
        <translation>Files of notes that came in the exchange folder: %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/exchanger.py"/>
        <source>%s，新的或有改动的 %d 条；按 Ctrl+Z 可一份一份撤销。</source>
        <translation>%s, new or changed: %d; Ctrl+Z undoes them file by file.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/exchanger.py"/>
        <source>不再使用交换文件夹；已经导入的批注都在。</source>
        <translation>The exchange folder is no longer used; the notes already imported stay.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/exchanger.py"/>
        <source>交换文件夹里已是最新的批注。</source>
        <translation>The exchange folder has your latest notes already.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/exchanger.py"/>
        <source>已把 %d 条共享的批注写进交换文件夹。</source>
        <translation>Shared notes written to the exchange folder: %d.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/exchanger.py"/>
        <source>交换文件夹又能用了，继续自动导入。</source>
        <translation>The exchange folder can be used again; importing goes on by itself.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>句类</source>
        <translation>Kind of sentence</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>领域</source>
        <translation>Sector</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>目标</source>
        <translation>Target</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>勘误</source>
        <translation>Erratum</translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source> · 已更正</source>
        <translation> · corrected</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>点击或按 Enter 更正</source>
        <translation>Click or press Enter to correct</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>全部资料</source>
        <translation>Whole library</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>在全部资料里搜索（Ctrl+Shift+F）</source>
        <translation>Search the whole library (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>按领域筛选</source>
        <translation>Filter by sector</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>我的选区</source>
        <translation>My towns</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>有目标</source>
        <translation>Targets</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>有批注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>更多 ▾</source>
        <translation>More ▾</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>全部筛选条件（F）</source>
        <translation>All filters (F)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>已存的筛选</source>
        <translation>Saved filters</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>已存 ▾</source>
        <translation>Saved ▾</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>图表 ×</source>
        <translation>Charts ×</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>Esc 清除</source>
        <translation>Esc clears</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>清除搜索与筛选（Esc）</source>
        <translation>Clear search and filters (Esc)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>搜索报告与批注    /</source>
        <translation>Search report and notes    /</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>搜索报告与批注</source>
        <translation>Search report and notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>清除搜索</source>
        <translation>Clear the search</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>全部领域</source>
        <translation>All sectors</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>存下现在的筛选…	W</source>
        <translation>Save this filter…	W</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>整理…</source>
        <translation>Manage…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>更多 %d ▾</source>
        <translation>More %d ▾</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>等 %d 个</source>
        <translation>and others, %d in all</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>不再只看%s</source>
        <translation>No longer only %s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>%s，点按不再只看这些</source>
        <translation>%s: click to no longer see only these</translation>
    </message>
</context>
<context>
    <name>FilterDays</name>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_days.py"/>
        <source>自</source>
        <translation>From</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_days.py"/>
        <source>至</source>
        <translation>To</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_days.py"/>
        <source>如 2025-3-1</source>
        <translation>e.g. 2025-3-1</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_days.py"/>
        <source>修改时间%s</source>
        <translation>Changed %s</translation>
    </message>
</context>
<context>
    <name>FilterKeeper</name>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_keeper.py"/>
        <source>全部承诺事项</source>
        <translation>All commitments</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_keeper.py"/>
        <source>现在没有筛选。先搜索或筛选，再按 W 存下。</source>
        <translation>Nothing is filtered now. Search or filter first, then save with W.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_keeper.py"/>
        <source>已存下筛选“%s”，按 Shift+W 取用。</source>
        <translation>The filter &quot;%s&quot; is saved; Shift+W brings it back.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_keeper.py"/>
        <source>没有</source>
        <translation>None</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_keeper.py"/>
        <source>我的选区：%s。</source>
        <translation>My towns: %s.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_keeper.py"/>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>FilterNameDialog</name>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_name.py"/>
        <source>存下筛选</source>
        <translation>Save the filter</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_name.py"/>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_name.py"/>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_name.py"/>
        <source>存下</source>
        <translation>Save</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_name.py"/>
        <source>已有同名的筛选，存下后由这一个代替，可以撤销。</source>
        <translation>A filter of this name exists and is replaced by this one; it can be undone.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_name.py"/>
        <source>存下后在“已存”里一点即用（Shift+W，再按序号）。</source>
        <translation>Once saved it is one click away under &quot;Saved&quot; (Shift+W, then its number).</translation>
    </message>
</context>
<context>
    <name>FilterNamesDialog</name>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_names.py"/>
        <source>整理已存的筛选</source>
        <translation>Manage saved filters</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_names.py"/>
        <source>已存的筛选</source>
        <translation>Saved filters</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_names.py"/>
        <source>上移</source>
        <translation>Up</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_names.py"/>
        <source>下移</source>
        <translation>Down</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_names.py"/>
        <source>改名</source>
        <translation>Rename</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_names.py"/>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_names.py"/>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_names.py"/>
        <source>还没有存下的筛选。筛好之后按 W 存下。</source>
        <translation>No saved filters yet. Filter, then save with W.</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_panel.py"/>
        <source>全部筛选条件</source>
        <translation>All filters</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_panel.py"/>
        <source>存下这个筛选…  W</source>
        <translation>Save this filter…  W</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_panel.py"/>
        <source>设定我的选区…</source>
        <translation>Set my towns…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_panel.py"/>
        <source>全部清除</source>
        <translation>Clear all</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_panel.py"/>
        <source>完成  F</source>
        <translation>Done  F</translation>
    </message>
</context>
<context>
    <name>FilterTownsSheet</name>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_towns.py"/>
        <source>我的选区</source>
        <translation>My towns</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_towns.py"/>
        <source>区县</source>
        <translation>District</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_towns.py"/>
        <source>地名表…</source>
        <translation>Towns…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_towns.py"/>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_towns.py"/>
        <source>记下</source>
        <translation>Keep</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_towns.py"/>
        <source>勾选您所代表的镇街。以后按 M，只看提到它们的承诺事项，各份报告通用。</source>
        <translation>Tick the towns you stand for. M then shows only the commitments that name them, in every report.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_towns.py"/>
        <source>已选 %d 个镇街</source>
        <translation>Towns chosen: %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_towns.py"/>
        <source>还没有选镇街</source>
        <translation>No town chosen yet</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_towns.py"/>
        <source>还没有镇街，请先记下这个区县的地名表。</source>
        <translation>No towns yet: first keep the list of towns of this district.</translation>
    </message>
</context>
<context>
    <name>FollowLine</name>
    <message>
        <location filename="../../jjdesk/gui/progress/follow_line.py"/>
        <source>跟进：%s</source>
        <translation>Progress: %s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/follow_line.py"/>
        <source>未评</source>
        <translation>Not rated</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/follow_line.py"/>
        <source>%s
记下或修改办到哪一步（U）</source>
        <translation>%s
Record or change how far it has come (U)</translation>
    </message>
</context>
<context>
    <name>Follower</name>
    <message>
        <location filename="../../jjdesk/gui/progress/follower.py"/>
        <source>已把 %d 条承诺事项的跟进写入“%s”。</source>
        <translation>Commitments whose progress is written: %d, to &quot;%s&quot;.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/follower.py"/>
        <source>已%s。</source>
        <translation>Done: %s.</translation>
    </message>
</context>
<context>
    <name>GatePage</name>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>打开票决包…（O）</source>
        <translation>Open a vote package… (O)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>查看项目和票决规则</source>
        <translation>See projects and rules</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>选票凭证上的 28 个字符</source>
        <translation>The 28 characters of the credential</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>从文件读入…</source>
        <translation>Read from a file…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>这份凭证在别的电脑上投过</source>
        <translation>This credential was used on another computer</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>开始填票（Enter）</source>
        <translation>Begin (Enter)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>第一步  打开票决包</source>
        <translation>Step one  Open the vote package</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>第二步  填写选票凭证</source>
        <translation>Step two  Enter the credential</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>照凭证条上的 28 个字符填，不分大小写，横线可不填；或读入凭证文件。</source>
        <translation>Enter the 28 characters on your slip; small or capital, with or without hyphens. Or read the credential&apos;s file.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source> 次</source>
        <translation> times</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>投过的次数，即上次回执上的“第几次投票”</source>
        <translation>Times cast, that is &quot;which time&quot; on the last receipt</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>票决包 (*%s)</source>
        <translation>Vote package (*%s)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>打开票决包</source>
        <translation>Open a vote package</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>选票凭证 (*%s);;全部文件 (*)</source>
        <translation>Credential (*%s);;All files (*)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>读入选票凭证</source>
        <translation>Read the credential</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>收起项目和票决规则</source>
        <translation>Hide projects and rules</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>换一个票决包…（O）</source>
        <translation>Another vote package… (O)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>票决包是秘书处发给各位代表的一个文件（.jjvote），里面有候选项目和票决规则。从 U 盘或共享文件夹打开它，也可以把它拖到这里；再填上您领到的选票凭证，就可以填票。不需要网络。</source>
        <translation>A vote package (.jjvote) is a file that the secretariat gives to all deputies, with the projects and the rules of the vote. Open it from a USB stick or a shared folder, or drop it here; then enter the credential you were given, and fill in the ballot. No network is needed.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>票决包编号 %s，应与秘书处发的票决规则上的一致。</source>
        <translation>Vote package %s: it should be the same number as on the secretariat&apos;s rules.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>这台电脑已为这次票决封过 %d 次票</source>
        <translation>Ballots sealed on this computer for this vote: %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>，最后的回执是 %s。</source>
        <translation>; the last receipt is %s.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>再投一次，以最后一次为准。</source>
        <translation>Cast again, and the last one counts.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>同一份凭证投出后不能更改，再投不计。</source>
        <translation>Once cast with the same credential it cannot be changed; another one does not count.</translation>
    </message>
</context>
<context>
    <name>Gazetteer</name>
    <message>
        <location filename="../../jjdesk/gui/library/gazetteer.py"/>
        <source>地名表 (*.xlsx *.xls *.ods *.csv *.docx *.txt);;所有文件 (*)</source>
        <translation>List of towns (*.xlsx *.xls *.ods *.csv *.docx *.txt);;All files (*)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/gazetteer.py"/>
        <source>从文件读入地名表</source>
        <translation>Read a list of towns from a file</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/gazetteer.py"/>
        <source>记下地名表“%s”</source>
        <translation>Keep the list of towns of &quot;%s&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/gazetteer.py"/>
        <source>已%s，共 %d 个镇街；有 %d 份报告重新查找过。</source>
        <translation>Done: %s, towns: %d; reports searched again: %d.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>新建</source>
        <translation>New</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>文字</source>
        <translation>Text</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>修改意见</source>
        <translation>Amendment</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>表态</source>
        <translation>Stance</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>重要程度</source>
        <translation>Importance</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>标签</source>
        <translation>Tags</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>关联</source>
        <translation>Links</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>提醒日期</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>位置</source>
        <translation>Place</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>设为共享</source>
        <translation>Shared</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>设为私有</source>
        <translation>Made private</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>没有改动</source>
        <translation>No change</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>批注的历史</source>
        <translation>History of the note</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>这条批注 %d 个版本</source>
        <translation>Versions of this note: %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>已删除 %d 条</source>
        <translation>Deleted: %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>版本</source>
        <translation>Versions</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>恢复此版本</source>
        <translation>Restore this version</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>所选版本的全文</source>
        <translation>Full text of the chosen version</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>本人</source>
        <translation>Myself</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source> · 现在的版本</source>
        <translation> · present version</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source> · 另一处写的</source>
        <translation> · written elsewhere</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>还没有删除过批注。</source>
        <translation>No note has been deleted yet.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>恢复这条批注</source>
        <translation>Restore this note</translation>
    </message>
</context>
<context>
    <name>Holder</name>
    <message>
        <location filename="../../jjdesk/gui/workbook/locking.py"/>
        <source>本机</source>
        <translation>This computer</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/locking.py"/>
        <source>电脑“%s”</source>
        <translation>Computer &quot;%s&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/locking.py"/>
        <source>用户 %s</source>
        <translation>user %s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/locking.py"/>
        <source>进程 %d</source>
        <translation>process %d</translation>
    </message>
</context>
<context>
    <name>IdentitySheet</name>
    <message>
        <location filename="../../jjdesk/gui/exchange/identity_sheet.py"/>
        <source>我的姓名</source>
        <translation>My name</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/identity_sheet.py"/>
        <source>记下</source>
        <translation>Keep</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/identity_sheet.py"/>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/identity_sheet.py"/>
        <source>姓名只写在您导出的批注里，让别的代表知道是谁写的。可以随时改，批注跟着改。</source>
        <translation>Your name is written only into the notes you export, so that other deputies know who wrote them. It can be changed at any time, and the notes follow.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/identity_sheet.py"/>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/identity_sheet.py"/>
        <source>代表团</source>
        <translation>Delegation</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/identity_sheet.py"/>
        <source>可不填</source>
        <translation>Optional</translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message>
        <location filename="../../jjdesk/gui/library/import_sheet.py"/>
        <source>导入“%s”</source>
        <translation>Import &quot;%s&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/import_sheet.py"/>
        <source>作为新版本，批注和更正随之移过去</source>
        <translation>Keep as a new version; notes and corrections move over with it</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/import_sheet.py"/>
        <source>加入资料</source>
        <translation>Add to the library</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/import_sheet.py"/>
        <source>放弃</source>
        <translation>Discard</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/import_sheet.py"/>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/import_sheet.py"/>
        <source>地方</source>
        <translation>Place</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/import_sheet.py"/>
        <source>年份</source>
        <translation>Year</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/import_sheet.py"/>
        <source>还没有存入任何内容。</source>
        <translation>Nothing has been kept yet.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/import_sheet.py"/>
        <source>这份报告曾在资料中（“%s”），已移除。不必再加，在“已移除”里恢复它即可。</source>
        <translation>This report was in the library (&quot;%s&quot;) and was removed. Do not add it again: restore it under &quot;Removed&quot;.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/import_sheet.py"/>
        <source>这份报告已在资料中（“%s”），一字不差。不必再加，直接打开它即可。</source>
        <translation>This report is in the library already (&quot;%s&quot;), word for word. Do not add it again: just open it.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/import_sheet.py"/>
        <source>与资料中的“%s”有 %d%% 相同，像是同一份报告的另一个版本。</source>
        <translation>The same as &quot;%s&quot; in the library by %d%%; it looks like another version of the same report.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/import_sheet.py"/>
        <source>读出 %d 条承诺事项，%d 个量化目标</source>
        <translation>Commitments read: %d, targets: %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/import_sheet.py"/>
        <source>%d 条 · %d 个目标</source>
        <translation>commitments: %d · targets: %d</translation>
    </message>
</context>
<context>
    <name>Importance</name>
    <message>
        <location filename="../../jjdesk/gui/notes/note_kinds.py"/>
        <source>一般</source>
        <translation>Ordinary</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_kinds.py"/>
        <source>重要</source>
        <translation>Important</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_kinds.py"/>
        <source>关键</source>
        <translation>Key</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <location filename="../../jjdesk/gui/help/keys.py"/>
        <source>全部按键</source>
        <translation>All keys</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/keys.py"/>
        <source>批注类型：%s</source>
        <translation>Kind of note: %s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/keys.py"/>
        <source>搜索时：下一处、上一处</source>
        <translation>While searching: next, previous place</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/keys.py"/>
        <source>批注列表：排序 / 复制为自己的</source>
        <translation>Notes: sort / copy as my own</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/keys.py"/>
        <source>批注列表：在报告中查看</source>
        <translation>Notes: show in the report</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/keys.py"/>
        <source>图表：换一张</source>
        <translation>Charts: another chart</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/keys.py"/>
        <source>图表：走条 / 走分段 / 看原句</source>
        <translation>Charts: bars / segments / original sentences</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/keys.py"/>
        <source>图表：只看图 / 导出 / 复制表</source>
        <translation>Charts: chart only / export / copy the table</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/keys.py"/>
        <source>选票：填票 / 按意向填 / 核对</source>
        <translation>Ballot: fill in / as intended / check</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/keys.py"/>
        <source>空格  I  Enter</source>
        <translation>Space  I  Enter</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/keys.py"/>
        <source>选票：封票 / 保存 / 打印回执</source>
        <translation>Ballot: seal / save / print the receipt</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/keys.py"/>
        <source>计票台：四步 / 投影</source>
        <translation>Counting station: four steps / projector</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/keys.py"/>
        <source>摘要：另建 / 换一份 / 停止、重排</source>
        <translation>Summaries: new / another / stop, set again</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/keys.py"/>
        <source>摘要：打印 / PDF / Word / 表格</source>
        <translation>Summaries: print / PDF / Word / tables</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>承诺事项</source>
        <translation>Commitment</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>总体要求</source>
        <translation>General aim</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>工作回顾</source>
        <translation>Review of work</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>称呼与致辞</source>
        <translation>Address</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>标题</source>
        <translation>Title</translation>
    </message>
</context>
<context>
    <name>Librarian</name>
    <message>
        <location filename="../../jjdesk/gui/library/librarian.py"/>
        <source>报告和批注 (*.docx *.pdf *.txt *.html *.htm *.mht *.md *.jjpack *.jsonld);;所有文件 (*)</source>
        <translation>Reports and notes (*.docx *.pdf *.txt *.html *.htm *.mht *.md *.jjpack *.jsonld);;All files (*)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/librarian.py"/>
        <source>导入报告文件</source>
        <translation>Import a report file</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/librarian.py"/>
        <source>正在读剪贴板里的文字…</source>
        <translation>Reading the text on the clipboard…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/librarian.py"/>
        <source>正在读“%s”…</source>
        <translation>Reading &quot;%s&quot;…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/librarian.py"/>
        <source>已取消导入，没有存入任何内容。</source>
        <translation>The import was cancelled; nothing was kept.</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <location filename="../../jjdesk/gui/library/row.py"/>
        <source>正在阅读</source>
        <translation>Open now</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/row.py"/>
        <source>%s 移除</source>
        <translation>removed %s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/row.py"/>
        <source>程序自带</source>
        <translation>comes with the program</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/row.py"/>
        <source>%s 加入</source>
        <translation>added %s</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <location filename="../../jjdesk/gui/library/model.py"/>
        <source>正在阅读</source>
        <translation>Open now</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <location filename="../../jjdesk/gui/library/shelf.py"/>
        <source>导入文件…</source>
        <translation>Import a file…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/shelf.py"/>
        <source>导入文件（Ctrl+O）</source>
        <translation>Import a file (Ctrl+O)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/shelf.py"/>
        <source>从剪贴板导入</source>
        <translation>Import from the clipboard</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/shelf.py"/>
        <source>从剪贴板导入（Ctrl+Shift+V）</source>
        <translation>Import from the clipboard (Ctrl+Shift+V)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/shelf.py"/>
        <source>地名表…</source>
        <translation>Towns…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/shelf.py"/>
        <source>各区县的镇街，供报告查找</source>
        <translation>Towns of each district, for reports to be searched</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/shelf.py"/>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/shelf.py"/>
        <source>打开（Enter）</source>
        <translation>Open (Enter)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/shelf.py"/>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/shelf.py"/>
        <source>移除（Delete）</source>
        <translation>Remove (Delete)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/shelf.py"/>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/shelf.py"/>
        <source>放回资料（Enter）</source>
        <translation>Put back into the library (Enter)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/shelf.py"/>
        <source>已移除</source>
        <translation>Removed</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/shelf.py"/>
        <source>报告</source>
        <translation>Report</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/shelf.py"/>
        <source>已移除 %d</source>
        <translation>Removed %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/shelf.py"/>
        <source>移除的报告连同批注都还在，随时可以恢复。</source>
        <translation>Removed reports are kept with their notes and can be restored at any time.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/shelf.py"/>
        <source>把报告文件拖到窗口里也能导入：去年的、市里的、别的区的。可用 Word（docx）、带文字的 PDF、txt、网页。</source>
        <translation>Report files can also be dropped onto the window: last year&apos;s, the city&apos;s, another district&apos;s. Word (docx), PDF with text, txt and web pages will do.</translation>
    </message>
</context>
<context>
    <name>LibraryRoom</name>
    <message>
        <location filename="../../jjdesk/gui/library/room.py"/>
        <source>资料</source>
        <translation>Library</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/room.py"/>
        <source>报告</source>
        <translation>Report</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/room.py"/>
        <source>对照</source>
        <translation>Compare</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/room.py"/>
        <source>任务表</source>
        <translation>Task tables</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/room.py"/>
        <source>工作簿还没有打开，请稍候再试。</source>
        <translation>The workbook is not open yet; try again in a moment.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/room.py"/>
        <source>资料 %d 份</source>
        <translation>Library: %d</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <location filename="../../jjdesk/gui/help/licences.py"/>
        <source>所用软件的许可</source>
        <translation>Licences of the software used</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/licences.py"/>
        <source>所用软件</source>
        <translation>Software used</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/licences.py"/>
        <source>概览</source>
        <translation>Overview</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/licences.py"/>
        <source>许可全文</source>
        <translation>Full texts</translation>
    </message>
</context>
<context>
    <name>MadeSheet</name>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_made.py"/>
        <source>与票决规则上的、各台电脑上显示的逐一核对</source>
        <translation>Compare it with the rules on paper and with what each computer shows</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_made.py"/>
        <source>已全部发出，从这里删去凭证和钥匙</source>
        <translation>All handed out: delete credentials and key parts here</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_made.py"/>
        <source>打开文件夹</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_made.py"/>
        <source>复制编号</source>
        <translation>Copy the number</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_made.py"/>
        <source>再做一份</source>
        <translation>Make another</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_made.py"/>
        <source>已生成：%s</source>
        <translation>Made: %s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_made.py"/>
        <source>票决包编号 %s</source>
        <translation>Vote package %s</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../jjdesk/gui/main_window.py"/>
        <source>江津代表工作台</source>
        <translation>Jiangjin deputies&apos; desk</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/main_window.py"/>
        <source>接管</source>
        <translation>Take over</translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <location filename="../../jjdesk/gui/summary/making.py"/>
        <source>排版出错，没有排成；资料完好，可换个版式或字号再试。</source>
        <translation>The pages could not be set; your data are safe. Try another layout or size.</translation>
    </message>
</context>
<context>
    <name>ManualDialog</name>
    <message>
        <location filename="../../jjdesk/gui/help/manual.py"/>
        <source>使用手册</source>
        <translation>Manual</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/manual.py"/>
        <source>目录</source>
        <translation>Contents</translation>
    </message>
</context>
<context>
    <name>ManualPage</name>
    <message>
        <location filename="../../jjdesk/gui/help/manual.py"/>
        <source>手册</source>
        <translation>Manual</translation>
    </message>
</context>
<context>
    <name>MarginPanel</name>
    <message>
        <location filename="../../jjdesk/gui/reading/margin.py"/>
        <source>边栏</source>
        <translation>Margin</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/margin.py"/>
        <source>本条</source>
        <translation>This one</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/margin.py"/>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/margin.py"/>
        <source>全部 %d</source>
        <translation>All %d</translation>
    </message>
</context>
<context>
    <name>NoProjects</name>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_empty.py"/>
        <source>导入名单…（O）</source>
        <translation>Import a list… (O)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_empty.py"/>
        <source>看看示例名单</source>
        <translation>See the sample list</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_empty.py"/>
        <source>还没有项目名单</source>
        <translation>No list of projects yet</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_empty.py"/>
        <source>会前，政府提出的民生实事候选项目（Excel、Word 或 csv 表格）可以导入到这里，也可以按 Ctrl+V 粘贴复制的表格。每个项目会对上报告里的承诺事项，您可以标上选、不选或待定，写下理由，排出先后。这些意向只在这台电脑上，不是选票。</source>
        <translation>Before the session, the livelihood projects put forward by the government (a table in Excel, Word or csv) can be imported here, or pasted with Ctrl+V. Each project is matched with commitments of the report; mark it yes, no or undecided, write why, put them in order. These intentions are on this computer only: they are no ballot.</translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message>
        <location filename="../../jjdesk/gui/notes/note_words.py"/>
        <source>已到期</source>
        <translation>Due</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_words.py"/>
        <source>另一位代表</source>
        <translation>Another deputy</translation>
    </message>
</context>
<context>
    <name>NoteFacets</name>
    <message>
        <location filename="../../jjdesk/gui/note_list/facets.py"/>
        <source>按类型、领域、标签等的条数</source>
        <translation>Counts by kind, sector, tag and so on</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/facets.py"/>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/facets.py"/>
        <source>领域</source>
        <translation>Sector</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/facets.py"/>
        <source>标签</source>
        <translation>Tags</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/facets.py"/>
        <source>批注人</source>
        <translation>Writer</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/facets.py"/>
        <source>月份</source>
        <translation>Month</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/facets.py"/>
        <source>未署名</source>
        <translation>No name</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/facets.py"/>
        <source>再点一次取消</source>
        <translation>click again to cancel</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/facets.py"/>
        <source>只看这些</source>
        <translation>only these</translation>
    </message>
</context>
<context>
    <name>NoteForm</name>
    <message>
        <location filename="../../jjdesk/gui/notes/note_form.py"/>
        <source>在这里写批注，停笔即自动保存（N）</source>
        <translation>Write the note here; it is saved when you pause (N)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_form.py"/>
        <source>批注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_form.py"/>
        <source>标签，回车加上</source>
        <translation>Tag, then Enter</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_form.py"/>
        <source>第几条，或其中的字</source>
        <translation>Its number, or words in it</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_form.py"/>
        <source>提醒日期：2026-12-31、三天后、年底（↓ 日历）</source>
        <translation>Reminder, e.g. 2026-12-31 (↓ calendar)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_form.py"/>
        <source>标签、表态、日期等（Ctrl+M）</source>
        <translation>Tags, stance, date and more (Ctrl+M)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_form.py"/>
        <source>给批注加标签、表态、日期等</source>
        <translation>Tags, stance, date and more for the note</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_form.py"/>
        <source>批注类型：%s（%d）</source>
        <translation>Kind of note: %s (%d)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_form.py"/>
        <source>批注类型：%s</source>
        <translation>Kind of note: %s</translation>
    </message>
</context>
<context>
    <name>NoteKeeper</name>
    <message>
        <location filename="../../jjdesk/gui/notes/note_keeper.py"/>
        <source>第 %d 条</source>
        <translation>No. %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_keeper.py"/>
        <source>章节</source>
        <translation>Section</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_keeper.py"/>
        <source>整篇报告</source>
        <translation>Whole report</translation>
    </message>
</context>
<context>
    <name>NoteKind</name>
    <message>
        <location filename="../../jjdesk/gui/notes/note_kinds.py"/>
        <source>关注</source>
        <translation>Watch</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_kinds.py"/>
        <source>支持</source>
        <translation>Support</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_kinds.py"/>
        <source>疑问</source>
        <translation>Question</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_kinds.py"/>
        <source>建议</source>
        <translation>Suggest</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_kinds.py"/>
        <source>修改</source>
        <translation>Change</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_kinds.py"/>
        <source>随记</source>
        <translation>Jotting</translation>
    </message>
</context>
<context>
    <name>NoteList</name>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>阅读顺序</source>
        <translation>Reading order</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <location filename="../../jjdesk/gui/note_list/model.py"/>
        <source>修改时间</source>
        <translation>Changed</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <location filename="../../jjdesk/gui/note_list/model.py"/>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>重要程度</source>
        <translation>Importance</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <location filename="../../jjdesk/gui/note_list/model.py"/>
        <source>批注人</source>
        <translation>Writer</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>标签</source>
        <translation>Tags</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>提醒日期</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/model.py"/>
        <source>位置</source>
        <translation>Place</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/model.py"/>
        <source>批注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/model.py"/>
        <source>我</source>
        <translation>Me</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/model.py"/>
        <source>另一位代表</source>
        <translation>Another deputy</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/row.py"/>
        <source>另一处也改过，两种写法都在</source>
        <translation>Changed elsewhere too; both wordings are here</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/row.py"/>
        <source>没有标签</source>
        <translation>No tags</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/row.py"/>
        <source>没有提醒日期</source>
        <translation>No reminder</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/row.py"/>
        <source>%s 年 %d 月</source>
        <translation>%s-%d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/row.py"/>
        <source>共享</source>
        <translation>Shared</translation>
    </message>
</context>
<context>
    <name>NoteListActs</name>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>他人的批注不能改动，可以复制为自己的（Y）。</source>
        <translation>Other people&apos;s notes cannot be changed; they can be copied as your own (Y).</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>标为“%s”</source>
        <translation>Mark as &quot;%s&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>已标为“%s”</source>
        <translation>Marked as &quot;%s&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>修改重要程度</source>
        <translation>Change importance</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>重要程度已设为“%s”</source>
        <translation>Importance is now &quot;%s&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>未表态</source>
        <translation>No stance</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>修改表态</source>
        <translation>Change stance</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>表态已设为“%s”</source>
        <translation>Stance is now &quot;%s&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>加标签“%s”</source>
        <translation>Add the tag &quot;%s&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>取下标签“%s”</source>
        <translation>Take off the tag &quot;%s&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>标签“%s”</source>
        <translation>Tag &quot;%s&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>公开批注</source>
        <translation>Share notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>收回批注</source>
        <translation>Make notes private</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>已设为共享</source>
        <translation>Shared</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>已设为私有</source>
        <translation>Private</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>删除批注</source>
        <translation>Delete the note</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>删除 %d 条批注</source>
        <translation>Delete %d notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>已删除</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>已复制为自己的</source>
        <translation>Copied as your own</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>选了 %d 条，一次最多改动 %d 条。请先筛选，再分几次改。</source>
        <translation>%d are selected, and at most %d can be changed at once. Filter first, then change them in several goes.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>%s：%d 条批注。</source>
        <translation>%s: notes: %d.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>其中 %d 条是他人的，没有改动。</source>
        <translation>Written by others and not changed: %d.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>已复制 %d 条批注，可粘贴到文字或表格中。</source>
        <translation>Notes copied: %d. They can be pasted into a text or a table.</translation>
    </message>
</context>
<context>
    <name>NoteListBar</name>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>在批注中搜索（/）</source>
        <translation>Search in notes (/)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>在批注中搜索</source>
        <translation>Search in notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>清除搜索</source>
        <translation>Clear the search</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>我的</source>
        <translation>Mine</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>他人的</source>
        <translation>Others&apos;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>重要</source>
        <translation>Important</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>有冲突</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>只看本报告</source>
        <translation>This report only</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>条数</source>
        <translation>Counts</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>按类型、领域、标签等的条数</source>
        <translation>Counts by kind, sector, tag and so on</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>清除</source>
        <translation>Clear</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>显示全部批注（Esc）</source>
        <translation>Show all notes (Esc)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>排序（S），或点列名</source>
        <translation>Sort (S), or click a column&apos;s head</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>按%s%s ▾</source>
        <translation>Sort: %s%s ▾</translation>
    </message>
</context>
<context>
    <name>NoteListLeaf</name>
    <message>
        <location filename="../../jjdesk/gui/note_list/leaf.py"/>
        <source>全部批注</source>
        <translation>All notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/leaf.py"/>
        <source>没有符合的批注。按 Esc 清除搜索与筛选。</source>
        <translation>No note matches. Esc clears search and filters.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/leaf.py"/>
        <source>还没有批注。选一条承诺事项，按 N 写批注，按 1 至 5 定类型。</source>
        <translation>No notes yet. Choose a commitment, write with N, set the kind with 1 to 5.</translation>
    </message>
</context>
<context>
    <name>NoteTaking</name>
    <message>
        <location filename="../../jjdesk/gui/notes/note_taking.py"/>
        <source>最后修改 %s</source>
        <translation>Last changed %s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_taking.py"/>
        <source>共享</source>
        <translation>Shared</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_taking.py"/>
        <source>私有</source>
        <translation>Private</translation>
    </message>
</context>
<context>
    <name>NoteTools</name>
    <message>
        <location filename="../../jjdesk/gui/reading/note_tools.py"/>
        <source>已删除批注（%s）：“%s”</source>
        <translation>Note deleted (%s): &quot;%s&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/note_tools.py"/>
        <source>已恢复批注。</source>
        <translation>The note is restored.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/note_tools.py"/>
        <source>已处理批注冲突。</source>
        <translation>The conflict is settled.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/note_tools.py"/>
        <source>自己的常用开头…</source>
        <translation>My own openings…</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <location filename="../../jjdesk/gui/notes/panel.py"/>
        <source>还有 %d 条，在“全部”里看。</source>
        <translation>%d more: see &quot;All&quot;.</translation>
    </message>
</context>
<context>
    <name>NotesRoom</name>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>给所选批注加标签，回车</source>
        <translation>Tag for the selected notes, then Enter</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>全部批注</source>
        <translation>All notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>没有符合的批注。按 Esc 清除搜索与筛选，再看全部。</source>
        <translation>No note matches. Esc clears search and filters and shows all.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>您在报告里写的批注都会列在这里：可以按时间、类型、标签排列和筛选，就地修改，一次给多条加标签，复制到文字或表格中。

回到“报告”（Alt+1），选一条承诺事项，按 N 写第一条批注。</source>
        <translation>Notes you write in the report are all listed here: sort and filter them by time, kind and tag, change them where they stand, tag several at once, copy them into texts and tables.

Go to &quot;Report&quot; (Alt+1), choose a commitment and write the first note with N.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>我</source>
        <translation>Me</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>在报告中查看</source>
        <translation>Show in the report</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>修改</source>
        <translation>Change</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>加标签…</source>
        <translation>Add a tag…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>重要程度</source>
        <translation>Importance</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>表态</source>
        <translation>Stance</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>共享或私有</source>
        <translation>Shared or private</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>复制为自己的</source>
        <translation>Copy as my own</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>批注 %d 条</source>
        <translation>Notes: %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>%s    已选 %d 条</source>
        <translation>%s    selected: %d</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <location filename="../../jjdesk/gui/widgets/notice_bar.py"/>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/notice_bar.py"/>
        <source>知道了</source>
        <translation>Understood</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/notice_bar.py"/>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Noting</name>
    <message>
        <location filename="../../jjdesk/gui/reading/noting.py"/>
        <source>章节 · %s</source>
        <translation>Section · %s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/noting.py"/>
        <source>整篇报告</source>
        <translation>Whole report</translation>
    </message>
</context>
<context>
    <name>OpeningSheet</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>开票后不能恢复。确要开票，请先征得这位代表同意。</source>
        <translation>Opening cannot be undone. If you must, first ask this deputy for consent.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>开票会显出一个人的票</source>
        <translation>Opening would show one person&apos;s ballot</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>仍要开票</source>
        <translation>Open all the same</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>开票、计票</source>
        <translation>Open and count</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <location filename="../../jjdesk/gui/reading/outline.py"/>
        <source>报告目录</source>
        <translation>Outline of the report</translation>
    </message>
</context>
<context>
    <name>PackExportSheet</name>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_export_sheet.py"/>
        <source>导出我的批注</source>
        <translation>Export my notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_export_sheet.py"/>
        <source>只要现在筛选出的：%s</source>
        <translation>Only what is filtered now: %s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_export_sheet.py"/>
        <source>△ 私有批注会写进文件，拿到文件的人都能看到。</source>
        <translation>△ Private notes will be in the file, and whoever has the file can read them.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_export_sheet.py"/>
        <source>批注包（.jjpack），给用本程序的代表</source>
        <translation>Note pack (.jjpack), for deputies who use this program</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_export_sheet.py"/>
        <source>网络批注（.jsonld），给别的批注软件</source>
        <translation>Web annotations (.jsonld), for other programs</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_export_sheet.py"/>
        <source>保存为文件…</source>
        <translation>Save as a file…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_export_sheet.py"/>
        <source>放进交换文件夹</source>
        <translation>Put into the exchange folder</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_export_sheet.py"/>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_export_sheet.py"/>
        <source>连同私有批注（%d 条）</source>
        <translation>Private notes too (%d)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_export_sheet.py"/>
        <source>共 %d 条批注</source>
        <translation>Notes in all: %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_export_sheet.py"/>
        <source>没有可以导出的：批注写好后是私有的，请选中批注按 X 设为共享，或勾选上面一项。</source>
        <translation>Nothing can be exported: notes are private when written. Select a note and press X to share it, or tick the box above.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_export_sheet.py"/>
        <source>还没有批注可以导出。</source>
        <translation>There are no notes to export yet.</translation>
    </message>
</context>
<context>
    <name>PackFolderSheet</name>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_folder_sheet.py"/>
        <source>交换文件夹</source>
        <translation>Exchange folder</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_folder_sheet.py"/>
        <source>没有使用交换文件夹</source>
        <translation>No exchange folder is used</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_folder_sheet.py"/>
        <source>我共享的批注有变化时，自动写进这个文件夹</source>
        <translation>Write my shared notes to this folder whenever they change</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_folder_sheet.py"/>
        <source>选择…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_folder_sheet.py"/>
        <source>不再使用</source>
        <translation>Stop using it</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_folder_sheet.py"/>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_folder_sheet.py"/>
        <source>使用</source>
        <translation>Use</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_folder_sheet.py"/>
        <source>选择交换文件夹</source>
        <translation>Choose the exchange folder</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_folder_sheet.py"/>
        <source>别的代表放进这个文件夹的批注包（.jjpack）会自动导入，可以撤销。共享文件夹、U 盘、Syncthing 同步的文件夹都可以。这里的文件不会被删除。</source>
        <translation>Note packs (.jjpack) that other deputies put into this folder are imported by themselves, which can be undone. A shared folder, a USB stick or a folder kept by Syncthing will do. Files here are never deleted.</translation>
    </message>
</context>
<context>
    <name>PackPreviewSheet</name>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_preview_sheet.py"/>
        <source>导入“%s”</source>
        <translation>Import &quot;%s&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_preview_sheet.py"/>
        <source>这是我自己的批注（在另一台电脑上写的）</source>
        <translation>These notes are my own (written on another computer)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_preview_sheet.py"/>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_preview_sheet.py"/>
        <source>放弃</source>
        <translation>Discard</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_preview_sheet.py"/>
        <source>（没有署名）</source>
        <translation>(no name)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_preview_sheet.py"/>
        <source>还没有存入任何内容。</source>
        <translation>Nothing has been kept yet.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_preview_sheet.py"/>
        <source>最近改动 %s</source>
        <translation>Last changed %s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_preview_sheet.py"/>
        <source>新批注 %d 条</source>
        <translation>New notes: %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_preview_sheet.py"/>
        <source>有改动 %d 条</source>
        <translation>Changed: %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_preview_sheet.py"/>
        <source>对方已删除 %d 条</source>
        <translation>Deleted by the writer: %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_preview_sheet.py"/>
        <source>△ 冲突 %d 条：同一条在两处改过，两个版本都会留下</source>
        <translation>△ Conflicts: %d. The same note was changed in two places; both versions are kept</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_preview_sheet.py"/>
        <source>已经有的 %d 条，不会重复</source>
        <translation>Already here: %d, not repeated</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_preview_sheet.py"/>
        <source>△ 其中 %d 条批的报告不在资料中：先存着，导入报告后就会显示</source>
        <translation>△ On a report that is not in the library: %d. They are kept and shown once the report is imported</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_preview_sheet.py"/>
        <source>△ 有 %d 条对不上任何报告的文字，不能导入</source>
        <translation>△ Matching no words of any report: %d. They cannot be imported</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_preview_sheet.py"/>
        <source>没有新的内容。</source>
        <translation>Nothing new.</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <location filename="../../jjdesk/gui/paper/page_view.py"/>
        <source>页面预览</source>
        <translation>Preview of pages</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/paper/page_view.py"/>
        <source>第 %d 页，共 %d 页。</source>
        <translation>Page %d of %d.</translation>
    </message>
</context>
<context>
    <name>PaperEcho</name>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_echo.py"/>
        <source>整份名单</source>
        <translation>Whole list</translation>
    </message>
</context>
<context>
    <name>PaperEntry</name>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>纸质选票的编号</source>
        <translation>Number of the paper ballot</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>选票的内容</source>
        <translation>What the ballot says</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>无法辨认</source>
        <translation>Illegible</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>写明哪里无法辨认，如：第 3 项涂改</source>
        <translation>Say what is illegible, e.g. project 3 struck over</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>无法辨认的原因</source>
        <translation>Why it is illegible</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>录入（Enter）</source>
        <translation>Key in (Enter)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>撤回这一张</source>
        <translation>Take this one back</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>第一人录入</source>
        <translation>First person keys in</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>第二人录入</source>
        <translation>Second person keys in</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>核对与废票</source>
        <translation>Check and void</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>请写明哪里无法辨认。没有录入。</source>
        <translation>Say what is illegible. It was not keyed in.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>%d 号已录入。</source>
        <translation>No. %d is keyed in.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>%d 号没有录入，请再录一次。</source>
        <translation>No. %d was not keyed in; key it in once more.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>%d 号的录入已撤回，请重新录入。</source>
        <translation>No. %d is taken back; key it in again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>重录（Enter）</source>
        <translation>Key in again (Enter)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>第一人</source>
        <translation>First person</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>第二人</source>
        <translation>Second person</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>%s已录入 %d 张：%s 号</source>
        <translation>%s: keyed in: %d, No. %s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>%s还没有录入。先在每张纸质选票上写好编号。</source>
        <translation>%s: none keyed in yet. First write a number on each paper ballot.</translation>
    </message>
</context>
<context>
    <name>PaperReview</name>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>还没有录入纸质选票。没有纸质选票时，这里不用做。</source>
        <translation>No paper ballots keyed in yet. Where there are none, leave this out.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>%s 号只录入了一次，请另一人录入。</source>
        <translation>Keyed in once only: No. %s. Let the other person key it in.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>两人一起看票面，核定下面 %d 张。</source>
        <translation>Look at the paper together and settle the %d below.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>下面 %d 张无效，须总监票人写明原因并确认。</source>
        <translation>The %d below are void; the chief scrutineer gives the reason and confirms.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>✓ %d 张纸质选票两次录入一致或已核定。</source>
        <translation>✓ Paper ballots keyed in alike or settled: %d.</translation>
    </message>
</context>
<context>
    <name>PassphraseSheet</name>
    <message>
        <location filename="../../jjdesk/gui/workbook/passphrase_sheet.py"/>
        <source>工作簿的密码</source>
        <translation>Passphrase of the workbook</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/passphrase_sheet.py"/>
        <source>设了密码，工作簿和旁边的备份都加密保存，每次打开都要输入密码。导出、打印和交换出去的文件不加密。旧文件会被覆盖后删除，但固态硬盘和 U 盘里可能还有残留。</source>
        <translation>With a passphrase, the workbook and the backups beside it are kept encrypted, and the passphrase is asked for each time it is opened. What is exported, printed or exchanged is not encrypted. The old files are overwritten and deleted, but a solid-state disk or USB stick may keep remains.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/passphrase_sheet.py"/>
        <source> 分钟</source>
        <translation> minutes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/passphrase_sheet.py"/>
        <source>不自动锁定</source>
        <translation>Never lock by itself</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/passphrase_sheet.py"/>
        <source>我知道：忘记密码就再也打不开，谁也无法找回</source>
        <translation>I know: if it is lost, nobody can ever open this again</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/passphrase_sheet.py"/>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/passphrase_sheet.py"/>
        <source>不再用密码</source>
        <translation>No passphrase any more</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/passphrase_sheet.py"/>
        <source>设置</source>
        <translation>Set</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/passphrase_sheet.py"/>
        <source>新密码</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/passphrase_sheet.py"/>
        <source>再输一次</source>
        <translation>Once more</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/passphrase_sheet.py"/>
        <source>无操作后锁定</source>
        <translation>Lock when idle for</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/passphrase_sheet.py"/>
        <source>现在的密码</source>
        <translation>Present passphrase</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/passphrase_sheet.py"/>
        <source>两次输入的新密码不一样。</source>
        <translation>The two new passphrases differ.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/passphrase_sheet.py"/>
        <source>正在处理，请稍候…</source>
        <translation>Working, one moment…</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <location filename="../../jjdesk/gui/charting/picture.py"/>
        <source>图</source>
        <translation>Chart</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/picture.py"/>
        <source>图：%s</source>
        <translation>Chart: %s</translation>
    </message>
</context>
<context>
    <name>PlacesSheet</name>
    <message>
        <location filename="../../jjdesk/gui/library/places_sheet.py"/>
        <source>地名表</source>
        <translation>List of towns</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/places_sheet.py"/>
        <source>一行一个，或用顿号隔开：几江街道、白沙镇、…</source>
        <translation>Full names, one a line</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/places_sheet.py"/>
        <source>从文件读入…</source>
        <translation>Read from a file…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/places_sheet.py"/>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/places_sheet.py"/>
        <source>记下</source>
        <translation>Keep</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/places_sheet.py"/>
        <source>写全称，到镇、乡、街道为止。记下后，这个区县的报告会重新查找镇街。</source>
        <translation>Write full names, down to town, township or subdistrict. Once kept, the reports of this district are searched for towns again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/places_sheet.py"/>
        <source>区县</source>
        <translation>District</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/places_sheet.py"/>
        <source>镇街</source>
        <translation>Towns</translation>
    </message>
</context>
<context>
    <name>PresidiumSheet</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>下一轮</source>
        <translation>Next round</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>按规则由主席团决定是否再投一轮。请勾选进入下一轮的项目：</source>
        <translation>By the rules the presidium decides whether to vote once more. Tick the projects that go on to the next round:</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>生成下一轮…</source>
        <translation>Make the next round…</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <location filename="../../jjdesk/gui/paper/preview.py"/>
        <source>打印预览：%s</source>
        <translation>Print preview: %s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/paper/preview.py"/>
        <source>适合宽度</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/paper/preview.py"/>
        <source>整页</source>
        <translation>Whole page</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/paper/preview.py"/>
        <source>缩小</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/paper/preview.py"/>
        <source>放大</source>
        <translation>Larger</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/paper/preview.py"/>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/paper/preview.py"/>
        <source>打印（Ctrl+P）</source>
        <translation>Print (Ctrl+P)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/paper/preview.py"/>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/paper/preview.py"/>
        <source>第 %d / %d 页</source>
        <translation>Page %d / %d</translation>
    </message>
</context>
<context>
    <name>ProgressGroups</name>
    <message>
        <location filename="../../jjdesk/gui/progress/groups.py"/>
        <source>按%s看跟进</source>
        <translation>Progress by %s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/groups.py"/>
        <source>分布</source>
        <translation>Spread</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/groups.py"/>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <location filename="../../jjdesk/gui/reading/progress_line.py"/>
        <source>读过的承诺事项：停留一秒半，或走到下一条，就算读过</source>
        <translation>Commitments read: staying on one for a second and a half, or going on to the next, counts as read</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/progress_line.py"/>
        <source>已读 %d/%d</source>
        <translation>Read %d/%d</translation>
    </message>
</context>
<context>
    <name>ProgressModel</name>
    <message>
        <location filename="../../jjdesk/gui/progress/progress_model.py"/>
        <source>条</source>
        <translation>#</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/progress_model.py"/>
        <source>承诺事项</source>
        <translation>Commitment</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/progress_model.py"/>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/progress_model.py"/>
        <source>时限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/progress_model.py"/>
        <source>最近记录</source>
        <translation>Last record</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/progress_model.py"/>
        <source>来源</source>
        <translation>Source</translation>
    </message>
</context>
<context>
    <name>ProgressNews</name>
    <message>
        <location filename="../../jjdesk/gui/progress/news.py"/>
        <source>新变化</source>
        <translation>News</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/news.py"/>
        <source>上次查看以后没有新记录。
记下的每次变化都列在这里，新的在前。</source>
        <translation>No new records since you last looked.
Every change that is recorded is listed here, newest first.</translation>
    </message>
</context>
<context>
    <name>ProgressRoom</name>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>导出 ▾</source>
        <translation>Export ▾</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>章节</source>
        <translation>Section</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>领域</source>
        <translation>Sector</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>各条承诺事项的跟进</source>
        <translation>Progress of each commitment</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>表格 xlsx…</source>
        <translation>Table xlsx…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>表格 csv…</source>
        <translation>Table csv…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>复制为表格（Ctrl+C）</source>
        <translation>Copy as a table (Ctrl+C)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>导出下面显示的各条与全部记录，或复制到电子表格</source>
        <translation>Export the commitments shown below with all their records, or copy them into a spreadsheet</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>看哪一段时间的情况</source>
        <translation>Which period to see</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>把任务表里的推进情况记为跟进，逐条由您确认</source>
        <translation>Record what a task table says as progress; you confirm each one</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>从任务表带入 %d 条…</source>
        <translation>From the task table: %d…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>这份报告里没有读出承诺事项，也就没有可跟进的。</source>
        <translation>No commitments were found in this report, so there is nothing to follow.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>选中后按 %s；U 写来源与说明，Enter 看原文。</source>
        <translation>Select, then press %s; U writes source and remarks, Enter shows the original.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>还没有跟进记录：这里记每条承诺事项办到哪一步、从哪里得知。</source>
        <translation>No progress recorded yet: how far each commitment has come, and how you know, is kept here.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>最新情况</source>
        <translation>Latest</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>各条</source>
        <translation>Each one</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>新变化 %d</source>
        <translation>News %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>按章节</source>
        <translation>By section</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>按领域</source>
        <translation>By sector</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>已复制 %d 条，可粘贴到电子表格。</source>
        <translation>Rows copied: %d. They can be pasted into a spreadsheet.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>跟进 %s</source>
        <translation>Progress %s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>导出跟进</source>
        <translation>Export progress</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>跟进 %d / %d 条    记录 %d 条</source>
        <translation>Progress %d of %d    records: %d</translation>
    </message>
</context>
<context>
    <name>ProgressSummary</name>
    <message>
        <location filename="../../jjdesk/gui/progress/summary.py"/>
        <source>我的选区</source>
        <translation>My towns</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/summary.py"/>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/summary.py"/>
        <source>30 天内到期</source>
        <translation>Due within 30 days</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/summary.py"/>
        <source>%s，%d 条</source>
        <translation>%s: %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/summary.py"/>
        <source>只看%s的</source>
        <translation>%s only</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/summary.py"/>
        <source>只看涉及%s的</source>
        <translation>Only those about %s</translation>
    </message>
</context>
<context>
    <name>ProjectCards</name>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_cards.py"/>
        <source>项目</source>
        <translation>Projects</translation>
    </message>
</context>
<context>
    <name>ProjectImportSheet</name>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_import.py"/>
        <source>导入项目名单</source>
        <translation>Import a list of projects</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_import.py"/>
        <source>找到的项目</source>
        <translation>Projects found</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_import.py"/>
        <source>存入名单</source>
        <translation>Keep the list</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_import.py"/>
        <source>放弃</source>
        <translation>Discard</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_import.py"/>
        <source>名单名称</source>
        <translation>Name of the list</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_import.py"/>
        <source>第 %d 列“%s”</source>
        <translation>Column %d &quot;%s&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_import.py"/>
        <source>%s：不读</source>
        <translation>%s: not read</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_import.py"/>
        <source>表里没有：%s。可以不填。</source>
        <translation>Not in the table: %s. They may be left out.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_import.py"/>
        <source>找到 %d 个项目</source>
        <translation>Projects found: %d</translation>
    </message>
</context>
<context>
    <name>ProjectSide</name>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_side.py"/>
        <source>附注：为什么选、为什么不选（N）</source>
        <translation>Remark: why, or why not (N)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_side.py"/>
        <source>附注</source>
        <translation>Remark</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_side.py"/>
        <source>另加一条：写它在报告里的条号，回车</source>
        <translation>One more: its number in the report, then Enter</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_side.py"/>
        <source>另加一条承诺事项，按条号</source>
        <translation>One more commitment, by its number</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_side.py"/>
        <source>我的意向（只在这台电脑上，不是选票）</source>
        <translation>My intentions (on this computer only, no ballot)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_side.py"/>
        <source>报告里的承诺事项</source>
        <translation>Commitments of the report</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_side.py"/>
        <source>没有找到对应的承诺事项。</source>
        <translation>No commitment matches.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_side.py"/>
        <source>报告第 %d 条</source>
        <translation>Report No. %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_side.py"/>
        <source>（可能对应：%s）</source>
        <translation>(perhaps: %s)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_side.py"/>
        <source>请核对</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_side.py"/>
        <source>到报告里看</source>
        <translation>See in the report</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_side.py"/>
        <source>对应</source>
        <translation>Match</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_side.py"/>
        <source>不对应</source>
        <translation>No match</translation>
    </message>
</context>
<context>
    <name>Projector</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station_board.py"/>
        <source>应到</source>
        <translation>Due</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_board.py"/>
        <source>实到</source>
        <translation>Present</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_board.py"/>
        <source>发出</source>
        <translation>Issued</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_board.py"/>
        <source>收回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_board.py"/>
        <source>有效</source>
        <translation>Valid</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_board.py"/>
        <source>无效</source>
        <translation>Void</translation>
    </message>
</context>
<context>
    <name>ProjectsLeaf</name>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_leaf.py"/>
        <source>导入名单…（O）</source>
        <translation>Import a list… (O)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_leaf.py"/>
        <source>示例名单</source>
        <translation>Sample list</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_leaf.py"/>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_leaf.py"/>
        <source>项目名单</source>
        <translation>List of projects</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_leaf.py"/>
        <source>报告第 %s 条</source>
        <translation>Report No. %s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_leaf.py"/>
        <source>意向：选 %d · 不选 %d · 待定 %d</source>
        <translation>Intentions: yes %d · no %d · undecided %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_leaf.py"/>
        <source>表格 (%s)</source>
        <translation>Tables (%s)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_leaf.py"/>
        <source>导入项目名单</source>
        <translation>Import a list of projects</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_leaf.py"/>
        <source>已导入“%s”。</source>
        <translation>&quot;%s&quot; is imported.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_leaf.py"/>
        <source>名单已移除。</source>
        <translation>The list is removed.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_leaf.py"/>
        <source>报告没有第 %d 条，共 %d 条。没有改动，请核对条号。</source>
        <translation>The report has no No. %d; it has %d. Nothing was changed: check the number.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_leaf.py"/>
        <source>已对应到这个项目。</source>
        <translation>Matched with this project.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_leaf.py"/>
        <source>已从这个项目拿开。</source>
        <translation>Taken away from this project.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_leaf.py"/>
        <source>名单 %d 个项目    意向只在这台电脑上，不是选票</source>
        <translation>Projects on the list: %d    intentions are on this computer only and are no ballot</translation>
    </message>
</context>
<context>
    <name>ProposalsSheet</name>
    <message>
        <location filename="../../jjdesk/gui/progress/status_proposals.py"/>
        <source>从任务表带入跟进</source>
        <translation>Progress from the task table</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_proposals.py"/>
        <source>全选</source>
        <translation>Select all</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_proposals.py"/>
        <source>全不选</source>
        <translation>Select none</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_proposals.py"/>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_proposals.py"/>
        <source>条</source>
        <translation>#</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_proposals.py"/>
        <source>承诺事项</source>
        <translation>Commitment</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_proposals.py"/>
        <source>记为</source>
        <translation>Record as</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_proposals.py"/>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_proposals.py"/>
        <source>表中的话（来源）</source>
        <translation>Words of the table (source)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_proposals.py"/>
        <source>任务表的推进情况可以记为跟进，来源写表名。不对的请去掉勾（空格键），再带入。</source>
        <translation>What a task table says can be recorded as progress, with the table&apos;s name as its source. Untick what is wrong (Space), then take the rest.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_proposals.py"/>
        <source>任务表里的推进情况</source>
        <translation>Progress in the task table</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_proposals.py"/>
        <source>带入 %d 条</source>
        <translation>Take %d</translation>
    </message>
</context>
<context>
    <name>Protector</name>
    <message>
        <location filename="../../jjdesk/gui/workbook/protector.py"/>
        <source>还没有设密码，所以不能锁定。设了密码，工作簿会加密保存。</source>
        <translation>There is no passphrase yet, so nothing can be locked. With one, the workbook is kept encrypted.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/protector.py"/>
        <source>设密码…</source>
        <translation>Set a passphrase…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/protector.py"/>
        <source>有 %d 条批注还没能存入，没有锁定，以免丢失；请先让它们存入再试。</source>
        <translation>Notes that could not be saved yet: %d. It was not locked, so as to lose nothing; let them be saved first, then try again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/protector.py"/>
        <source>本窗口只供阅读，不能改密码；什么也没有改动。请先接管工作簿。</source>
        <translation>This window may only read and cannot change the passphrase; nothing was changed. Take over the workbook first.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/protector.py"/>
        <source>有批注还没能存入，密码没有改动；请先让它们存入再试。</source>
        <translation>Some notes could not be saved yet, and the passphrase is unchanged; let them be saved first, then try again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/protector.py"/>
        <source>窗口里有没办完的事，密码没有改动；请先办完它再试。</source>
        <translation>Something in the window is unfinished, so the passphrase is unchanged; finish it first, then try again.</translation>
    </message>
</context>
<context>
    <name>QuoteList</name>
    <message>
        <location filename="../../jjdesk/gui/charting/quotes.py"/>
        <source>%s：%d 处原文</source>
        <translation>%s: places in the text: %d</translation>
    </message>
</context>
<context>
    <name>QuoteModel</name>
    <message>
        <location filename="../../jjdesk/gui/charting/quotes.py"/>
        <source>第 %d 条</source>
        <translation>No. %d</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <location filename="../../jjdesk/gui/widgets/rail.py"/>
        <source>房间</source>
        <translation>Rooms</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/rail.py"/>
        <source>菜单</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>ReadMarks</name>
    <message>
        <location filename="../../jjdesk/gui/reading/read_marks.py"/>
        <source>%d 条承诺事项已全部标为未读。</source>
        <translation>Marked unread: %d.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/read_marks.py"/>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/read_marks.py"/>
        <source>这里的 %d 条承诺事项都已读过。</source>
        <translation>All commitments here have been read: %d.</translation>
    </message>
</context>
<context>
    <name>ReaderRoom</name>
    <message>
        <location filename="../../jjdesk/gui/reading/reader.py"/>
        <source>承诺事项 %d 条    量化目标 %d 个    批注 %d 条    勘误 %d 处（虚点线，原文未改）</source>
        <translation>Commitments: %d    targets: %d    notes: %d    errata: %d (dotted lines, text unchanged)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/reader.py"/>
        <source>    我的选区 %d 条</source>
        <translation>    my towns: %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/reader.py"/>
        <source>正在保存…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/reader.py"/>
        <source>全部已保存 · 离线</source>
        <translation>All saved · offline</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/reader.py"/>
        <source>未保存：%s</source>
        <translation>Not saved: %s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/reader.py"/>
        <source>第 %d 条</source>
        <translation>No. %d</translation>
    </message>
</context>
<context>
    <name>ReadingMode</name>
    <message>
        <location filename="../../jjdesk/gui/reading/reading_mode.py"/>
        <source>阅读模式</source>
        <translation>Reading mode</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/reading_mode.py"/>
        <source>退出阅读（Esc）</source>
        <translation>Leave reading (Esc)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/reading_mode.py"/>
        <source>J 或空格：下一条    K：上一条    N：写批注    1 至 5：分类    Ctrl+Enter：写完到下一条</source>
        <translation>J or Space: next    K: previous    N: write a note    1 to 5: its kind    Ctrl+Enter: done, on to the next</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/reading_mode.py"/>
        <source>第 %d 条</source>
        <translation>No. %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/reading_mode.py"/>
        <source>    筛选后第 %d / %d 条</source>
        <translation>    filtered, %d of %d</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <location filename="../../jjdesk/gui/voting/receipt.py"/>
        <source>选票已封好，回执 %s</source>
        <translation>The ballot is sealed, receipt %s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/receipt.py"/>
        <source>回执的二维码</source>
        <translation>QR code of the receipt</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/receipt.py"/>
        <source>保存选票…（S）</source>
        <translation>Save the ballot… (S)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/receipt.py"/>
        <source>完成（Enter）</source>
        <translation>Done (Enter)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/receipt.py"/>
        <source>保留我的意向和附注</source>
        <translation>Keep my intentions and remarks</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/receipt.py"/>
        <source>不勾选，按“完成”时从这台电脑上清除，不能撤销</source>
        <translation>If not ticked, &quot;Done&quot; erases them from this computer; this cannot be undone</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/receipt.py"/>
        <source>意向可能透露您的选择。不勾选，按“完成”时就把这些项目的意向和附注从这台电脑上清除干净，不能撤销。</source>
        <translation>Intentions may give away what you chose. If not ticked, &quot;Done&quot; erases the intentions and remarks on these projects from this computer for good; this cannot be undone.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/receipt.py"/>
        <source>打印回执…（P）</source>
        <translation>Print the receipt… (P)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/receipt.py"/>
        <source>选票还没有保存：请存到 U 盘或共享文件夹，交给计票台。</source>
        <translation>The ballot is not saved yet: save it to a USB stick or a shared folder and hand it to the counting station.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/receipt.py"/>
        <source>选票已封好</source>
        <translation>The ballot is sealed</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/receipt.py"/>
        <source>回执</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/receipt.py"/>
        <source>第 %d 次投票</source>
        <translation>Ballot cast: time %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/receipt.py"/>
        <source>凭回执可以查对选票在不在票箱里；它不显示选了什么，本机也没有留下。</source>
        <translation>With the receipt you can find out whether the ballot is in the box; it does not show what you chose, and this computer keeps no trace of it.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/receipt.py"/>
        <source>把选票存到哪个文件夹</source>
        <translation>Save the ballot in which folder</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/receipt.py"/>
        <source>✓ 已保存：%s。请交给计票台。</source>
        <translation>✓ Saved: %s. Hand it to the counting station.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/receipt.py"/>
        <source>再存一份…（S）</source>
        <translation>Save once more… (S)</translation>
    </message>
</context>
<context>
    <name>RefusedModel</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>没有收的原因</source>
        <translation>Why not taken</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <location filename="../../jjdesk/gui/page/page.py"/>
        <source>报告正文</source>
        <translation>Text of the report</translation>
    </message>
</context>
<context>
    <name>RestoreSheet</name>
    <message>
        <location filename="../../jjdesk/gui/exchange/restore_sheet.py"/>
        <source>恢复工作簿</source>
        <translation>Restore the workbook</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/restore_sheet.py"/>
        <source>会变的批注</source>
        <translation>Notes that would change</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/restore_sheet.py"/>
        <source>恢复后窗口会重新打开，此前的操作不能再撤销；备份也可以这样恢复回来。</source>
        <translation>The window opens again after restoring, and what was done before can no longer be undone; the backup can be restored in the same way.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/restore_sheet.py"/>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/restore_sheet.py"/>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/restore_sheet.py"/>
        <source>多出：%s</source>
        <translation>Added: %s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/restore_sheet.py"/>
        <source>少掉：%s</source>
        <translation>Gone: %s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/restore_sheet.py"/>
        <source>不同：%s</source>
        <translation>Different: %s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/restore_sheet.py"/>
        <source>……还有 %d 条</source>
        <translation>… %d more</translation>
    </message>
</context>
<context>
    <name>ResultBoard</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station_board.py"/>
        <source>不评等次</source>
        <translation>Not graded</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_board.py"/>
        <source>没有当选</source>
        <translation>None elected</translation>
    </message>
</context>
<context>
    <name>ResultPaper</name>
    <message>
        <location filename="../../jjdesk/gui/voting/paper.py"/>
        <source>计票报告单 ▾</source>
        <translation>Result sheet ▾</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper.py"/>
        <source>预览…</source>
        <translation>Preview…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper.py"/>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper.py"/>
        <source>存为 PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper.py"/>
        <source>存为 Word…</source>
        <translation>Save as Word…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper.py"/>
        <source>存为 JSON（供程序读取）…</source>
        <translation>Save as JSON (for programs)…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper.py"/>
        <source>保存计票报告单</source>
        <translation>Save the result sheet</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper.py"/>
        <source>已写成“%s”。</source>
        <translation>Written to &quot;%s&quot;.</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <location filename="../../jjdesk/gui/voting/review.py"/>
        <source>请核对您的选票</source>
        <translation>Check your ballot</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/review.py"/>
        <source>封票（Ctrl+Enter）</source>
        <translation>Seal (Ctrl+Enter)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/review.py"/>
        <source>返回修改（Esc）</source>
        <translation>Back to change it (Esc)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/review.py"/>
        <source>封票后在截止前还可以重新投票，以最后一次为准。</source>
        <translation>You can cast again until the box closes; the last ballot counts. </translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/review.py"/>
        <source>封票后不能更改。</source>
        <translation>It cannot be changed once sealed. </translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/review.py"/>
        <source>封好的选票到截止后由计票组一起打开，不显示是谁投的；本机不留所选内容。</source>
        <translation>After the box closes the counting committee opens all sealed ballots together, without showing whose they are; this computer keeps nothing of your choice.</translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <location filename="../../jjdesk/gui/rooms.py"/>
        <source>报告</source>
        <translation>Report</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/rooms.py"/>
        <source>图表</source>
        <translation>Charts</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/rooms.py"/>
        <source>票决</source>
        <translation>Vote</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/rooms.py"/>
        <source>批注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/rooms.py"/>
        <source>跟进</source>
        <translation>Progress</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/rooms.py"/>
        <source>摘要</source>
        <translation>Summary</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/rooms.py"/>
        <source>资料</source>
        <translation>Library</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>表决什么</source>
        <translation>What is voted on</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>名单</source>
        <translation>List</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>怎样投票</source>
        <translation>How it is voted</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>应到</source>
        <translation>Due</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>人，即全体代表</source>
        <translation>people, that is all deputies</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>应选</source>
        <translation>Seats</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>个项目</source>
        <translation>projects</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>多选</source>
        <translation>Too many</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>少选</source>
        <translation>Too few</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>空白票</source>
        <translation>Blank ballots</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>截止前可以重投，以最后一次为准</source>
        <translation>May be cast again until the box closes; the last one counts</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>改票</source>
        <translation>Casting again</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>怎样通过</source>
        <translation>What passes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>法定到会</source>
        <translation>Quorum</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>通过基数</source>
        <translation>Passing base</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>通过比例</source>
        <translation>Share</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>当选次序</source>
        <translation>Order</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>末位同票</source>
        <translation>Tie at the cut</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>不足应选</source>
        <translation>Shortfall</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>最多轮数</source>
        <translation>Max rounds</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>轮</source>
        <translation>rounds</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>用途与依据</source>
        <translation>Purpose and basis</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>模拟：试投试计，结果不作数</source>
        <translation>Mock: cast and counted as a trial, the result does not stand</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>正式：依本次会议通过的票决办法</source>
        <translation>Official: by the voting rules passed in this session</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>如：××区第×届人大第×次会议民生实事项目票决办法</source>
        <translation>e.g. rules for voting on livelihood projects at this session</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>票决办法</source>
        <translation>Voting rules</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>通过日期</source>
        <translation>Passed on</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>凭证与钥匙</source>
        <translation>Credentials and key parts</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>选票凭证</source>
        <translation>Credentials</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>份，不填则与应到人数相同</source>
        <translation>as many as deputies due unless filled in</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>钥匙</source>
        <translation>Key parts</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>人各保管一份</source>
        <translation>people, one part each</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>开票</source>
        <translation>To open</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>人到场才能打开选票</source>
        <translation>people must be present to open the ballots</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>（示例）</source>
        <translation>(sample)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>还没有名单：请先到“名单与意向”导入</source>
        <translation>No list yet: import one first in &quot;List and intentions&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>已改动：%s。</source>
        <translation>Changed: %s.</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_side.py"/>
        <source>选票上的话、通过的条件和票决规则</source>
        <translation>Words on the ballot, what passes, and the rules</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_side.py"/>
        <source>选票上写</source>
        <translation>On the ballot</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_side.py"/>
        <source>通过的条件</source>
        <translation>What is needed to pass</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_side.py"/>
        <source>还要改的</source>
        <translation>Still to be changed</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_side.py"/>
        <source>票决规则</source>
        <translation>Rules of the vote</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_side.py"/>
        <source>选定名单，这里就是选票上的那句话。</source>
        <translation>Choose a list, and the sentence on the ballot appears here.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_side.py"/>
        <source>填上应到人数，这里就算出票数。</source>
        <translation>Fill in how many are due, and the votes needed appear here.</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <location filename="../../jjdesk/gui/widgets/saving.py"/>
        <source>“%s”已经存在，没有覆盖；请另取一个名字。</source>
        <translation>&quot;%s&quot; exists already and was not overwritten; choose another name.</translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message>
        <location filename="../../jjdesk/gui/finding/search_results.py"/>
        <source>全部资料中找到的</source>
        <translation>Found in the whole library</translation>
    </message>
</context>
<context>
    <name>Searcher</name>
    <message>
        <location filename="../../jjdesk/gui/finding/searcher.py"/>
        <source>输入要找的字词，在全部资料的报告和批注里找；字母按拼音找名称。</source>
        <translation>Type what to look for in all reports and notes of the library; letters find names by their pinyin.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/searcher.py"/>
        <source>正在找…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/searcher.py"/>
        <source>%d 处以上</source>
        <translation>More than %d places</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/searcher.py"/>
        <source>%d 处</source>
        <translation>Places: %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/searcher.py"/>
        <source>没有找到。可少输几个字，或按 Esc 回到正文。</source>
        <translation>Nothing found. Try fewer characters, or Esc to go back to the text.</translation>
    </message>
</context>
<context>
    <name>SecretariatLeaf</name>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat.py"/>
        <source>更改位置…</source>
        <translation>Change the place…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat.py"/>
        <source>生成的文件夹放在哪里</source>
        <translation>Where to put the folder</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat.py"/>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat.py"/>
        <source>已生成 %d 个文件</source>
        <translation>Files made: %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat.py"/>
        <source>票决规则还有 %d 处要改</source>
        <translation>Places in the rules to be changed: %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat.py"/>
        <source>票决规则没有矛盾，可以生成</source>
        <translation>The rules do not contradict each other; the files can be made</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat.py"/>
        <source>生成正式票决</source>
        <translation>Make an official vote</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat.py"/>
        <source>生成模拟票决</source>
        <translation>Make a mock vote</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat.py"/>
        <source>票决包、选票凭证、开票钥匙和要打印的纸（Ctrl+Enter）</source>
        <translation>Vote package, credentials, key parts and the papers to print (Ctrl+Enter)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat.py"/>
        <source>还有 %d 处要改：%s</source>
        <translation>To be changed (%d): %s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat.py"/>
        <source>%d 份凭证、%d 份钥匙，生成到“%s”</source>
        <translation>Credentials: %d, key parts: %d, made in &quot;%s&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat.py"/>
        <source>已取消生成，没有留下任何文件。</source>
        <translation>Cancelled; no file was left behind.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat.py"/>
        <source>正在排印凭证和规则…</source>
        <translation>Setting credentials and rules in print…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat.py"/>
        <source>正在制作凭证和文件…</source>
        <translation>Making credentials and files…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat.py"/>
        <source>凭证和钥匙的文件、纸条都会删去，删去后无法恢复。确认已全部发出？</source>
        <translation>The files and slips of credentials and key parts will be deleted and cannot be had back. Have all of them been handed out?</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat.py"/>
        <source>删去</source>
        <translation>Delete</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat.py"/>
        <source>凭证和钥匙已从这台电脑的文件夹里删去。</source>
        <translation>Credentials and key parts are deleted from the folder on this computer.</translation>
    </message>
</context>
<context>
    <name>Seeker</name>
    <message>
        <location filename="../../jjdesk/gui/finding/seeker.py"/>
        <source>全部资料</source>
        <translation>Whole library</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/seeker.py"/>
        <source>没有符合的承诺事项。按 Esc 清除搜索与筛选，再看全文。</source>
        <translation>No commitment matches. Esc clears search and filters and shows the whole text.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/seeker.py"/>
        <source>共 %d 条承诺事项</source>
        <translation>Commitments in all: %d</translation>
    </message>
</context>
<context>
    <name>Stance</name>
    <message>
        <location filename="../../jjdesk/gui/notes/note_kinds.py"/>
        <source>赞成</source>
        <translation>For</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_kinds.py"/>
        <source>有保留</source>
        <translation>Reserved</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_kinds.py"/>
        <source>不赞成</source>
        <translation>Not for</translation>
    </message>
</context>
<context>
    <name>StationCollect</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>选择选票…</source>
        <translation>Choose ballots…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>收整个文件夹或 U 盘…</source>
        <translation>Take a whole folder or USB stick…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>监看文件夹…</source>
        <translation>Watch a folder…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>没有收的文件</source>
        <translation>Files not taken</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>没有被拒收的文件。</source>
        <translation>No file was refused.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>回执上的 20 个字符</source>
        <translation>The 20 characters on the receipt</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>回执</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>又看得到文件夹了，接着收。</source>
        <translation>The folder can be seen again; collecting goes on.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>也可以把选票、文件夹或 U 盘拖到这里。可以反复收，同一张只计一次。</source>
        <translation>Ballots, a folder or a USB stick can also be dropped here. Collect as often as you like: the same ballot counts once.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>查回执</source>
        <translation>Find a receipt</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>没有收的</source>
        <translation>Not taken</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>选票 (*%s);;所有文件 (*)</source>
        <translation>Ballots (*%s);;All files (*)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>选择选票</source>
        <translation>Choose ballots</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>选择文件夹或 U 盘</source>
        <translation>Choose a folder or a USB stick</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>监看哪个文件夹或 U 盘</source>
        <translation>Watch which folder or USB stick</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>停止监看“%s”</source>
        <translation>Stop watching &quot;%s&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>这里没有选票文件（.jjballot）。票箱没有变化，请另选。</source>
        <translation>There are no ballot files (.jjballot) here. The box is unchanged; choose another place.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>本次看了 %d 个文件：新收 %d 张</source>
        <translation>Files looked at: %d, newly taken: %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>改投 %d 张</source>
        <translation>cast again: %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>已在票箱 %d 张</source>
        <translation>in the box already: %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>没有收 %d 个</source>
        <translation>not taken: %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>✓ 这张选票在票箱里。</source>
        <translation>✓ This ballot is in the box.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>✗ 票箱里没有这张选票。</source>
        <translation>✗ This ballot is not in the box.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>同一凭证共交来 %d 张；没有改投过的，请告诉总监票人。</source>
        <translation>Ballots handed in with this credential: %d. Whoever did not cast again should tell the chief scrutineer.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>张电子选票在票箱里</source>
        <translation>electronic ballots in the box</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>，另有改投前的 %d 份</source>
        <translation>, and earlier ones cast again: %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source> · 已截止，再交的一律不收</source>
        <translation> · closed, no more are taken</translation>
    </message>
</context>
<context>
    <name>StationCount</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>截止…</source>
        <translation>Close…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>1　截止</source>
        <translation>1  Close</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>保管人输入钥匙上的字符</source>
        <translation>Keepers enter the characters of their keys</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>开票钥匙</source>
        <translation>Key parts</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>显示字符</source>
        <translation>Show characters</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>正在投影时不要显示</source>
        <translation>Not while a projector is on</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>交入</source>
        <translation>Enter</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>从文件…</source>
        <translation>From a file…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>2　开票钥匙</source>
        <translation>2  Key parts</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>开票、计票</source>
        <translation>Open and count</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>去核对纸质选票</source>
        <translation>To the paper ballots</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>3　开票、计票</source>
        <translation>3  Open and count</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>开票钥匙 (*%s);;所有文件 (*)</source>
        <translation>Key part (*%s);;All files (*)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>选择开票钥匙</source>
        <translation>Choose a key part</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>钥匙 %d 已经交入了。请由另一位保管人交入。</source>
        <translation>Key part %d has been entered already. Let another keeper enter theirs.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>收齐之后截止。截止后不再收电子选票，不能恢复；选票仍然谁也打不开。</source>
        <translation>Close once all are collected. After that no electronic ballot is taken, and it cannot be undone; nobody can open a ballot yet.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>✓ 已截止：电子选票 %d 张。之后交来的一律不收。</source>
        <translation>✓ Closed: electronic ballots %d. Later ones are not taken.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>钥匙分给 %d 人保管，%d 人到场才能开票。</source>
        <translation>Keepers who share the key: %d; to open, so many must be present: %d.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>还要 %d 份。</source>
        <translation>Still needed: %d.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>钥匙已够。</source>
        <translation>There are enough key parts.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>✓ 已开票、计票，结果已由计票组的密钥签名。</source>
        <translation>✓ Opened and counted; the result is signed with the committee&apos;s key.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>还不能开票：%s。</source>
        <translation>The ballots cannot be opened yet: %s.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>钥匙交齐后，全部选票一起打开，次序打乱，再与纸质选票合计。</source>
        <translation>Once the key parts are there, all ballots are opened together, shuffled, and added to those on paper.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>可以开票了。全部选票一起打开，次序打乱，再与纸质选票合计。</source>
        <translation>The ballots can be opened: all together, shuffled, and added to those on paper.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>✓ 钥匙 %s</source>
        <translation>✓ Key part %s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>待交入</source>
        <translation>To be entered</translation>
    </message>
</context>
<context>
    <name>StationCounters</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station_counters.py"/>
        <source>实到</source>
        <translation>Present</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_counters.py"/>
        <source>发出</source>
        <translation>Issued</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_counters.py"/>
        <source>填写</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_counters.py"/>
        <source>%s：填写后按回车</source>
        <translation>%s: Enter after filling in</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_counters.py"/>
        <source>应到</source>
        <translation>Due</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_counters.py"/>
        <source>收回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_counters.py"/>
        <source>未收回</source>
        <translation>Missing</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_counters.py"/>
        <source>有效</source>
        <translation>Valid</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_counters.py"/>
        <source>无效</source>
        <translation>Void</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_counters.py"/>
        <source>六数</source>
        <translation>Six counters</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_counters.py"/>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_counters.py"/>
        <source>电子 %d · 纸质 %d</source>
        <translation>files %d · paper %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_counters.py"/>
        <source> · 不计 %d</source>
        <translation> · not counted %d</translation>
    </message>
</context>
<context>
    <name>StationDesk</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station_desk.py"/>
        <source>正在收票</source>
        <translation>Collecting</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_desk.py"/>
        <source>正在开票、计票</source>
        <translation>Opening and counting</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_desk.py"/>
        <source>正在验票</source>
        <translation>Verifying</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_desk.py"/>
        <source>已停止，没有做完的都没有计入。票箱没有变化，可以重新开始。</source>
        <translation>Stopped; what was not finished is not counted. The box is unchanged; you can start again.</translation>
    </message>
</context>
<context>
    <name>StationLeaf</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station.py"/>
        <source>已生成“%s”，请发给代表。</source>
        <translation>&quot;%s&quot; is made; hand it to the deputies.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station.py"/>
        <source>为它开计票台…</source>
        <translation>Open a counting station for it…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station.py"/>
        <source>选一个空文件夹，存放这一轮的计票</source>
        <translation>Choose an empty folder to keep the count of this round</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station.py"/>
        <source>正在收票</source>
        <translation>Collecting</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station.py"/>
        <source>已截止</source>
        <translation>Closed</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station.py"/>
        <source>已计票</source>
        <translation>Counted</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station.py"/>
        <source>%s · 收回 %d 张</source>
        <translation>%s · returned: %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station.py"/>
        <source>计票台开着，没有自动锁定。离开前请点“换一个票决”关上它，或按 Ctrl+L 锁定。</source>
        <translation>The counting station is open, so nothing was locked by itself. Before you leave, click &quot;Another vote&quot; to close it, or lock with Ctrl+L.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station.py"/>
        <source>计票台随窗口关上了，票箱已在磁盘上，请打开计票文件夹继续；钥匙要重新交。</source>
        <translation>The counting station was closed with its window. The box is on the disk: open the folder of the count to go on; key parts have to be entered again.</translation>
    </message>
</context>
<context>
    <name>StationOpening</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station_opening.py"/>
        <source>打开票决包…</source>
        <translation>Open a vote package…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_opening.py"/>
        <source>继续已有的计票…</source>
        <translation>Go on with a count…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_opening.py"/>
        <source>验票…</source>
        <translation>Verify…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_opening.py"/>
        <source>计票台</source>
        <translation>Counting station</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_opening.py"/>
        <source>秘书处给计票台一份票决包。打开它，再选一个空文件夹：收到的选票、计票记录和结果都存在这个文件夹里，随时可以关机，下次接着做。</source>
        <translation>The secretariat gives the counting station a vote package. Open it, then choose an empty folder: the ballots collected, the record and the result are kept there. You can switch off at any time and go on later.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_opening.py"/>
        <source>也可以把票决包（.jjvote）或计票文件夹拖到这里。截止之前，谁也打不开选票。</source>
        <translation>A vote package (.jjvote) or the folder of a count can also be dropped here. Nobody can open a ballot before the box closes.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_opening.py"/>
        <source>这不是票决包（.jjvote），也不是计票文件夹。没有打开任何内容，请另选。</source>
        <translation>This is neither a vote package (.jjvote) nor the folder of a count. Nothing was opened; choose another.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_opening.py"/>
        <source>票决包 (*%s)</source>
        <translation>Vote package (*%s)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_opening.py"/>
        <source>打开票决包</source>
        <translation>Open a vote package</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_opening.py"/>
        <source>选一个空文件夹，存放本次计票</source>
        <translation>Choose an empty folder to keep this count</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_opening.py"/>
        <source>选择计票文件夹</source>
        <translation>Choose the folder of a count</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_opening.py"/>
        <source>选择要验票的计票文件夹</source>
        <translation>Choose the folder of a count to verify</translation>
    </message>
</context>
<context>
    <name>StationPage</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station_page.py"/>
        <source>换一个票决</source>
        <translation>Another vote</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_page.py"/>
        <source>收票</source>
        <translation>Collect</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_page.py"/>
        <source>纸质选票</source>
        <translation>Paper ballots</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_page.py"/>
        <source>截止与开票</source>
        <translation>Close and count</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_page.py"/>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_page.py"/>
        <source>%s（Ctrl+Shift+%d）</source>
        <translation>%s (Ctrl+Shift+%d)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_page.py"/>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_page.py"/>
        <source>票决包编号 %s</source>
        <translation>Vote package %s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_page.py"/>
        <source>应与票决规则上的一致。计票文件夹：%s</source>
        <translation>It should be the same as on the rules. Folder of the count: %s</translation>
    </message>
</context>
<context>
    <name>StationResult</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>投影（F5）</source>
        <translation>Projector (F5)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>验票</source>
        <translation>Verify</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>生成下一轮票决包…</source>
        <translation>Make the package of the next round…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>截止并开票之后，结果显示在这里。</source>
        <translation>The result appears here once the box is closed and the ballots are opened.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>无效票：%s。</source>
        <translation>Void ballots: %s.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>秘书处密钥 (*%s)</source>
        <translation>Secretariat&apos;s key (*%s)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>选择秘书处密钥</source>
        <translation>Choose the secretariat&apos;s key</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>保存下一轮票决包</source>
        <translation>Save the package of the next round</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>下一轮票决包</source>
        <translation>Package of the next round</translation>
    </message>
</context>
<context>
    <name>StatusSheet</name>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>跟进</source>
        <translation>Progress</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>修改</source>
        <translation>Change</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>记下</source>
        <translation>Keep</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>%s（%d）</source>
        <translation>%s (%d)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>从哪里得知，如区政府办通报、实地察看</source>
        <translation>How you know, e.g. a circular of the district office, or a visit</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>进展、依据或要追问的（可不写）</source>
        <translation>Progress, grounds, or what to ask (optional)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>来源或察看的日期</source>
        <translation>Date of the source or the visit</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>说明</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>记下（Ctrl+Enter）</source>
        <translation>Keep (Ctrl+Enter)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>%d 条承诺事项</source>
        <translation>Commitments: %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>第 %d 条 · %s</source>
        <translation>No. %d · %s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>以前的记录</source>
        <translation>Earlier records</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>把选中的记录取到上面修改（Enter）</source>
        <translation>Take the selected record up for changes (Enter)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>删除选中的记录，可撤销（Delete）</source>
        <translation>Delete the selected record; can be undone (Delete)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>这台电脑的时钟可能不准（%s），请核对日期。</source>
        <translation>The clock of this computer may be wrong (%s); check the date.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>改好</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>SummaryOutput</name>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>存为 Word</source>
        <translation>Save as Word</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>存为表格</source>
        <translation>Save as tables</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>更多 ▾</source>
        <translation>More ▾</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>存为电子表格 xlsx（%s）</source>
        <translation>Save as a spreadsheet xlsx (%s)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>存为 csv、JSON、Markdown，或复制文字（%s）</source>
        <translation>Save as csv, JSON, Markdown, or copy the text (%s)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>表格 csv…</source>
        <translation>Table csv…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>给程序用的 JSON…</source>
        <translation>JSON, for programs…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>Markdown…</source>
        <translation>Markdown…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>复制文字</source>
        <translation>Copy the text</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>现在没有排好的页面，不能打印、保存或复制。</source>
        <translation>There are no pages now to print, save or copy.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>正在排版，排好就打印…</source>
        <translation>Setting the pages, then printing…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>正在排版，排好就复制…</source>
        <translation>Setting the pages, then copying…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>已复制文字，可粘贴到文档里。</source>
        <translation>The text is copied and can be pasted into a document.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>正在写 PDF…</source>
        <translation>Writing the PDF…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>正在排版，排好就存…</source>
        <translation>Setting the pages, then saving…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>程序出错，PDF 没有写成；资料和原有的文件都完好。</source>
        <translation>An error in the program: the PDF was not written; your data and the existing file are safe.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>已取消，没有写 PDF。</source>
        <translation>Cancelled; no PDF was written.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>正在写 PDF，写好就关窗口…</source>
        <translation>Writing the PDF; the window closes when it is done…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>存为文件</source>
        <translation>Save as a file</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>已写成“%s”。</source>
        <translation>Written to &quot;%s&quot;.</translation>
    </message>
</context>
<context>
    <name>SummaryPages</name>
    <message>
        <location filename="../../jjdesk/gui/summary/pages.py"/>
        <source>页面预览</source>
        <translation>Preview of pages</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/pages.py"/>
        <source>页面大小</source>
        <translation>Size of the page</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/pages.py"/>
        <source>页面大小（+ 放大，- 缩小，0 适合宽度；Ctrl+滚轮）</source>
        <translation>Size of the page (+ larger, - smaller, 0 fits the width; Ctrl+wheel)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/pages.py"/>
        <source>适合宽度</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/pages.py"/>
        <source>整页</source>
        <translation>Whole page</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/pages.py"/>
        <source>正在排版</source>
        <translation>Setting pages</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/pages.py"/>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/pages.py"/>
        <source>停止排版（Esc）</source>
        <translation>Stop setting pages (Esc)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/pages.py"/>
        <source>重新排版</source>
        <translation>Set again</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/pages.py"/>
        <source>重新排版（F5）</source>
        <translation>Set the pages again (F5)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/pages.py"/>
        <source>正在排版…</source>
        <translation>Setting pages…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/pages.py"/>
        <source>已停止排版。要看页面，点下面的“重新排版”或按 F5。</source>
        <translation>Setting pages was stopped. To see them, click &quot;Set again&quot; below or press F5.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/pages.py"/>
        <source>已停止</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/pages.py"/>
        <source>第 %d / %d 页</source>
        <translation>Page %d / %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/pages.py"/>
        <source>约 %d 字</source>
        <translation>about %d characters</translation>
    </message>
</context>
<context>
    <name>SummaryRoom</name>
    <message>
        <location filename="../../jjdesk/gui/summary/room.py"/>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/room.py"/>
        <source>已删除摘要“%s”。</source>
        <translation>The summary &quot;%s&quot; is deleted.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/room.py"/>
        <source>已恢复这份摘要原来的设置。</source>
        <translation>This summary is set back as it was.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/room.py"/>
        <source>选择票决的文件夹</source>
        <translation>Choose the folder of the vote</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/room.py"/>
        <source>先点“选择…”，指定一次票决的文件夹，里面要有开票结果。</source>
        <translation>First click &quot;Choose…&quot; and name the folder of a vote that has a result in it.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/room.py"/>
        <source>摘要：%s    %d 页</source>
        <translation>Summary: %s    pages: %d</translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <location filename="../../jjdesk/gui/notes/tags_model.py"/>
        <source>标签</source>
        <translation>Tags</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/tags_model.py"/>
        <source>批注</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <location filename="../../jjdesk/gui/notes/tags.py"/>
        <source>标签</source>
        <translation>Tags</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/tags.py"/>
        <source>改名</source>
        <translation>Rename</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/tags.py"/>
        <source>合并到</source>
        <translation>Merge into</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/tags.py"/>
        <source>归入</source>
        <translation>Group</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/tags.py"/>
        <source>颜色</source>
        <translation>Colour</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/tags.py"/>
        <source>去掉</source>
        <translation>Remove</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/tags.py"/>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/tags.py"/>
        <source>还没有标签。在批注上按 T 就能加。</source>
        <translation>No tags yet. Press T on a note to add one.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/tags.py"/>
        <source>改动立即生效，可以撤销。</source>
        <translation>Changes take effect at once and can be undone.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/tags.py"/>
        <source>不归入其他标签</source>
        <translation>In no group</translation>
    </message>
</context>
<context>
    <name>TakingOver</name>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>接管</source>
        <translation>Take over</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>已请那个窗口存好后让出，正在等它回应…</source>
        <translation>The other window was asked to save and give way; waiting for its answer…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>另一个窗口（%s）接管了这个工作簿，本窗口从现在起只供阅读。</source>
        <translation>Another window (%s) has taken over this workbook; this window may only read from now on.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>您写的都已存入。</source>
        <translation>All you wrote is saved.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>有 %d 条批注没能存入，文字还在屏幕上，收回后会再存。</source>
        <translation>Notes that could not be saved: %d. Their text is still on the screen and is saved once you take the workbook back.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>收回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>本窗口现在可以写了，内容已按工作簿重新读入。</source>
        <translation>This window may write now; everything was read again from the workbook.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>另一台电脑</source>
        <translation>Another computer</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>这个工作簿被强行接管（%s），本窗口从现在起只供阅读。</source>
        <translation>This workbook was taken over by force (%s); this window may only read from now on.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>没来得及存入的文字还在屏幕上，请先复制出来。</source>
        <translation>What could not be saved in time is still on the screen; copy it out first.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>还有一个窗口也在接管这个工作簿，请稍后再试。</source>
        <translation>Yet another window is taking over this workbook; try again later.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>那个窗口（%s）没有回应，本窗口仍只供阅读。确定那边已经退出或关机，才可强行接管；它若还开着，那边没存的内容会存不进来。</source>
        <translation>The other window (%s) does not answer; this window may still only read. Take over by force only if you are sure that the other one was closed or its computer switched off: if it is still open, what is unsaved there can no longer be saved.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>强行接管</source>
        <translation>Take over by force</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>那个窗口（%s）没有回应，可能卡住了；本窗口仍只供阅读，什么也没有丢。请到那个窗口看看，关掉它之后再接管。</source>
        <translation>The other window (%s) does not answer and may hang; this window may still only read, and nothing is lost. Look at that window, close it, then take over.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>再试</source>
        <translation>Try again</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>使用这个工作簿的窗口已经关闭，要在本窗口写，请接管。</source>
        <translation>The window that used this workbook is closed; to write here, take over.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>另一个窗口正在使用这个工作簿%s，本窗口只供阅读。要在这里写，请先接管。</source>
        <translation>Another window is using this workbook%s; this window may only read. To write here, take over first.</translation>
    </message>
</context>
<context>
    <name>Target</name>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>不低于</source>
        <translation>At least</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>高于</source>
        <translation>More than</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>不超过</source>
        <translation>At most</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>低于</source>
        <translation>Less than</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>左右</source>
        <translation>About</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>区间</source>
        <translation>Range</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>等于</source>
        <translation>Equal</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>水平值</source>
        <translation>Level</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>增幅</source>
        <translation>Increase</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>完成量</source>
        <translation>Amount done</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>压减量</source>
        <translation>Amount cut</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>全覆盖类</source>
        <translation>Complete coverage</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>项目规模</source>
        <translation>Size of a project</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>到%d年</source>
        <translation>by %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>未加力度词</source>
        <translation>No modal word</translation>
    </message>
</context>
<context>
    <name>TargetSheet</name>
    <message>
        <location filename="../../jjdesk/gui/correcting/target_sheet.py"/>
        <source>添加量化目标</source>
        <translation>Add a target</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/target_sheet.py"/>
        <source>更正量化目标</source>
        <translation>Correct a target</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/target_sheet.py"/>
        <source>不是目标</source>
        <translation>Not a target</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/target_sheet.py"/>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/target_sheet.py"/>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/target_sheet.py"/>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/target_sheet.py"/>
        <source>上限</source>
        <translation>Upper end</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/target_sheet.py"/>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/target_sheet.py"/>
        <source>数值</source>
        <translation>Value</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/target_sheet.py"/>
        <source>指标</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/target_sheet.py"/>
        <source>界限</source>
        <translation>Bound</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/target_sheet.py"/>
        <source>计量方式</source>
        <translation>Measure</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/target_sheet.py"/>
        <source>力度</source>
        <translation>Modality</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/target_sheet.py"/>
        <source>领域</source>
        <translation>Sector</translation>
    </message>
</context>
<context>
    <name>TaskTables</name>
    <message>
        <location filename="../../jjdesk/gui/task_tables/model.py"/>
        <source>待定 %d</source>
        <translation>Undecided %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/model.py"/>
        <source>已全部判定</source>
        <translation>All decided</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/model.py"/>
        <source>%s · %d 项</source>
        <translation>%s · items: %d</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <location filename="../../jjdesk/gui/task_tables/columns.py"/>
        <source>不读取</source>
        <translation>Not read</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/columns.py"/>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/columns.py"/>
        <source>章节</source>
        <translation>Section</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/columns.py"/>
        <source>目标任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/columns.py"/>
        <source>责任单位</source>
        <translation>Unit in charge</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/columns.py"/>
        <source>责任领导</source>
        <translation>Leader</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/columns.py"/>
        <source>完成时限</source>
        <translation>Due</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/columns.py"/>
        <source>推进情况</source>
        <translation>Progress</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>有责任单位</source>
        <translation>Units in charge</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>有责任领导</source>
        <translation>Leaders in charge</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>有完成时限</source>
        <translation>Deadlines</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>有推进情况</source>
        <translation>Progress told</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>共 %d 项任务</source>
        <translation>Tasks in all: %d</translation>
    </message>
</context>
<context>
    <name>TasksPanel</name>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>导入表格…</source>
        <translation>Import a table…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>粘贴</source>
        <translation>Paste</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>导出 ▾</source>
        <translation>Export ▾</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>Excel 表格（xlsx）</source>
        <translation>Excel workbook (xlsx)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>Word 文档（docx）</source>
        <translation>Word document (docx)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>逗号分隔文本（csv）</source>
        <translation>Comma-separated text (csv)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>把本报告的承诺事项导出为任务分解表</source>
        <translation>Export the commitments of this report as a task table</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>导入目标任务分解表或推进情况表：docx、xlsx、xls、ods、csv</source>
        <translation>Import a table of tasks or of their progress: docx, xlsx, xls, ods, csv</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>粘贴从 Word 或 Excel 复制的表格</source>
        <translation>Paste a table copied from Word or Excel</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>已导入的任务表</source>
        <translation>Imported task tables</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>移除选中的任务表，可撤销（Delete）</source>
        <translation>Remove the selected table; can be undone (Delete)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>任务表 (*.docx *.xlsx *.xls *.ods *.csv *.tsv *.txt *.html *.htm);;所有文件 (*)</source>
        <translation>Task tables (*.docx *.xlsx *.xls *.ods *.csv *.tsv *.txt *.html *.htm);;All files (*)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>导入任务表</source>
        <translation>Import a task table</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>正在读取“%s”…</source>
        <translation>Reading &quot;%s&quot;…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>请在写任务的那一列下面选“目标任务”。</source>
        <translation>Choose &quot;Task&quot; below the column that holds the tasks.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>已导入“%s”。</source>
        <translation>&quot;%s&quot; is imported.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>这里放政府的目标任务分解表和推进情况表。

点“导入表格…”选择文件，或把文件拖进来，或复制表格后点“粘贴”；程序按文字找出每项任务对应哪一条承诺事项，拿不准的由您判定。</source>
        <translation>The government&apos;s tables of tasks and of their progress go here.

Click &quot;Import a table…&quot;, or drop a file here, or copy a table and click &quot;Paste&quot;. The program finds by the words which commitment each task belongs to; where it is unsure, you decide.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>先在“资料”里打开一份报告，再导入它的任务表。</source>
        <translation>First open a report in &quot;Library&quot;, then import its task table.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>已判为对应。</source>
        <translation>Taken as a match.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>已判为不对应。</source>
        <translation>Taken as no match.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>已移除“%s”（%s）。</source>
        <translation>&quot;%s&quot; is removed (%s).</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>导出任务表</source>
        <translation>Export the task table</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>正在导出…</source>
        <translation>Exporting…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>已把 %d 条承诺事项写入“%s”。</source>
        <translation>Commitments written: %d, to &quot;%s&quot;.</translation>
    </message>
</context>
<context>
    <name>TasksPreview</name>
    <message>
        <location filename="../../jjdesk/gui/task_tables/preview.py"/>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/preview.py"/>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/preview.py"/>
        <source>任务表的前几行</source>
        <translation>First rows of the table</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/preview.py"/>
        <source>导入任务表</source>
        <translation>Import a task table</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/preview.py"/>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/preview.py"/>
        <source>时段</source>
        <translation>Period</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/preview.py"/>
        <source>这份表说的是哪一段时间，如 2025年上半年</source>
        <translation>Which period this table is about, e.g. first half of 2025</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/preview.py"/>
        <source>“%s”一列是</source>
        <translation>Column &quot;%s&quot; is</translation>
    </message>
</context>
<context>
    <name>TasksReview</name>
    <message>
        <location filename="../../jjdesk/gui/task_tables/review.py"/>
        <source>待定的对应</source>
        <translation>Undecided matches</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/review.py"/>
        <source>任务</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/review.py"/>
        <source>承诺事项</source>
        <translation>Commitment</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/review.py"/>
        <source>对应  Y</source>
        <translation>Match  Y</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/review.py"/>
        <source>不对应  N</source>
        <translation>No match  N</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/review.py"/>
        <source>上一个（←）</source>
        <translation>Previous (←)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/review.py"/>
        <source>上一个</source>
        <translation>Previous</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/review.py"/>
        <source>下一个（→）</source>
        <translation>Next (→)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/review.py"/>
        <source>下一个</source>
        <translation>Next</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/review.py"/>
        <source>没有待定的对应。</source>
        <translation>No undecided matches.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/review.py"/>
        <source>第 %d / %d 个待定 · 相似 %d %%，%s</source>
        <translation>Undecided %d of %d · alike by %d %%, %s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/review.py"/>
        <source>任务 %s  %s</source>
        <translation>Task %s  %s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/review.py"/>
        <source>第 %d 条承诺事项</source>
        <translation>Commitment No. %d</translation>
    </message>
</context>
<context>
    <name>TasksTable</name>
    <message>
        <location filename="../../jjdesk/gui/task_tables/tables.py"/>
        <source>任务的对应</source>
        <translation>Matches of tasks</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/tables.py"/>
        <source>已对应的任务</source>
        <translation>Tasks with a match</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/tables.py"/>
        <source>未对应的任务</source>
        <translation>Tasks without a match</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/tables.py"/>
        <source>改为不对应</source>
        <translation>No match after all</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/tables.py"/>
        <source>对应到这一条</source>
        <translation>Match with this one</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/tables.py"/>
        <source>待定</source>
        <translation>Undecided</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/tables.py"/>
        <source>已对应</source>
        <translation>Matched</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/tables.py"/>
        <source>未对应</source>
        <translation>Not matched</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/tables.py"/>
        <source>承诺事项第</source>
        <translation>Commitment No.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/tables.py"/>
        <source>承诺事项的号数</source>
        <translation>Number of the commitment</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/tables.py"/>
        <source> 条</source>
        <translation> </translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/tables.py"/>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/tables.py"/>
        <source>目标任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/tables.py"/>
        <source>条号</source>
        <translation>No.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/tables.py"/>
        <source>承诺事项</source>
        <translation>Commitment</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/tables.py"/>
        <source>责任单位</source>
        <translation>Unit in charge</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/tables.py"/>
        <source>推进情况</source>
        <translation>Progress</translation>
    </message>
</context>
<context>
    <name>TemplatesDialog</name>
    <message>
        <location filename="../../jjdesk/gui/notes/templates.py"/>
        <source>自己的常用开头</source>
        <translation>My own openings</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/templates.py"/>
        <source>文字</source>
        <translation>Text</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/templates.py"/>
        <source>写下常用的一段开头，插入批注时照用。</source>
        <translation>Write an opening you often use; it is inserted into notes as it stands.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/templates.py"/>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/templates.py"/>
        <source>去掉</source>
        <translation>Remove</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/templates.py"/>
        <source>存好</source>
        <translation>Save</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/templates.py"/>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/templates.py"/>
        <source>这些开头只在您的工作簿里。行首写“- ”或“1. ”是列表。</source>
        <translation>These openings are in your workbook only. &quot;- &quot; or &quot;1. &quot; at the start of a line makes a list.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/templates.py"/>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
</context>
<context>
    <name>TextPane</name>
    <message>
        <location filename="../../jjdesk/gui/comparing/texts.py"/>
        <source>在报告中打开</source>
        <translation>Open in the report</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/texts.py"/>
        <source> · 第 %d 条</source>
        <translation> · No. %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/texts.py"/>
        <source>在报告中打开：%s</source>
        <translation>Open in the report: %s</translation>
    </message>
</context>
<context>
    <name>Transferrer</name>
    <message>
        <location filename="../../jjdesk/gui/exchange/transferrer.py"/>
        <source>导出全部资料</source>
        <translation>Export everything</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/transferrer.py"/>
        <source>已导出全部资料（%s）到“%s”。这个文件没有加密，里面有您私有的批注和意向，请妥善保管。</source>
        <translation>Everything (%s) is exported to &quot;%s&quot;. This file is not encrypted and holds your private notes and intentions: keep it safe.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/transferrer.py"/>
        <source>导出的全部资料或备份 (*.json *.jjdesk);;所有文件 (*)</source>
        <translation>An export of everything, or a backup (*.json *.jjdesk);;All files (*)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/transferrer.py"/>
        <source>由导出的文件恢复</source>
        <translation>Restore from an exported file</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/transferrer.py"/>
        <source>正在读“%s”…</source>
        <translation>Reading &quot;%s&quot;…</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/transferrer.py"/>
        <source>已取消，工作簿没有任何改动。</source>
        <translation>Cancelled; the workbook is unchanged.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/transferrer.py"/>
        <source>有 %d 条批注还没能存入，没有导出，也没有恢复；请先让它们存入再试。</source>
        <translation>Notes that could not be saved yet: %d. Nothing was exported or restored; let them be saved first, then try again.</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <location filename="../../jjdesk/gui/workbook/undoing.py"/>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/undoing.py"/>
        <source>这之后又有改动：请按 Ctrl+Z 一步一步撤销。</source>
        <translation>There were changes after this one: undo step by step with Ctrl+Z.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/undoing.py"/>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/undoing.py"/>
        <source>已撤销：%s。</source>
        <translation>Undone: %s.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/undoing.py"/>
        <source>已重做：%s。</source>
        <translation>Redone: %s.</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <location filename="../../jjdesk/gui/workbook/unlock_page.py"/>
        <source>密码</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/unlock_page.py"/>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/unlock_page.py"/>
        <source>工作簿“%s”已锁定。请输入密码。</source>
        <translation>The workbook &quot;%s&quot; is locked. Enter its passphrase.</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <location filename="../../jjdesk/gui/reading/unsaved.py"/>
        <source>有批注没有保存</source>
        <translation>Some notes are not saved</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/unsaved.py"/>
        <source>有 %d 条批注没能写入工作簿，现在关闭就会丢失。</source>
        <translation>Notes that could not be written into the workbook: %d. They are lost if you close now.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/unsaved.py"/>
        <source>其他批注完好。可以返回，腾出空间或换个位置后再试；也可以先把文字复制下来。</source>
        <translation>All other notes are safe. Go back and try again after making room or choosing another place; or copy the text first.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/unsaved.py"/>
        <source>返回</source>
        <translation>Go back</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/unsaved.py"/>
        <source>复制文字并关闭</source>
        <translation>Copy the text and close</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/unsaved.py"/>
        <source>不保存，关闭</source>
        <translation>Close without saving</translation>
    </message>
</context>
<context>
    <name>VerifiedSheet</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>验票</source>
        <translation>Verify</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>✓ 验票通过：文件完整，各项相符</source>
        <translation>✓ Verified: the files are complete and everything agrees</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>✗ 验票没有通过</source>
        <translation>✗ Not verified</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>票决包编号 %s，应与票决规则上的一致。</source>
        <translation>Vote package %s: it should be the same number as on the rules.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>验票的各步</source>
        <translation>Steps of the verification</translation>
    </message>
</context>
<context>
    <name>VoidCard</name>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>%d 号作废的原因</source>
        <translation>Why No. %d is void</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>总监票人确认无效</source>
        <translation>Chief scrutineer confirms: void</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>总监票人已确认无效</source>
        <translation>Chief scrutineer has confirmed: void</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>按规则无效：%s</source>
        <translation>Void by the rules: %s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>%d 号　%s</source>
        <translation>No. %d  %s</translation>
    </message>
</context>
<context>
    <name>VoteRules</name>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_rules.py"/>
        <source>候选项目</source>
        <translation>Projects</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_rules.py"/>
        <source>票决规则</source>
        <translation>Rules of the vote</translation>
    </message>
</context>
<context>
    <name>Voting</name>
    <message>
        <location filename="../../jjdesk/gui/voting/room.py"/>
        <source>名单与意向</source>
        <translation>List and intentions</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/room.py"/>
        <source>投票</source>
        <translation>To vote</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/room.py"/>
        <source>秘书处</source>
        <translation>Secretariat</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/room.py"/>
        <source>计票台</source>
        <translation>Counting station</translation>
    </message>
</context>
<context>
    <name>VotingRoom</name>
    <message>
        <location filename="../../jjdesk/gui/voting/room.py"/>
        <source>票决</source>
        <translation>Vote</translation>
    </message>
</context>
<context>
    <name>_Minutes</name>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source> 分钟</source>
        <translation> minutes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>不限</source>
        <translation>No limit</translation>
    </message>
</context>
<context>
    <name>_Reporter</name>
    <message>
        <location filename="../../jjdesk/gui/crash.py"/>
        <source>程序出错</source>
        <translation>An error in the program</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/crash.py"/>
        <source>刚才的操作没有完成，这是程序的错误。已保存的批注不受影响，可以继续使用。</source>
        <translation>What you just did was not completed; the fault is the program&apos;s. Saved notes are not affected, and you can go on working.</translation>
    </message>
</context>
<context>
    <name>_Title</name>
    <message>
        <location filename="../../jjdesk/gui/reading/outline.py"/>
        <source>整篇报告的批注（Ctrl+Shift+N）</source>
        <translation>Notes on the whole report (Ctrl+Shift+N)</translation>
    </message>
</context>
<context>
    <name>bootstrap</name>
    <message>
        <location filename="../../jjdesk/bootstrap.py"/>
        <source>上次打开的报告已不在资料中，先打开了程序自带的报告；批注完好，可在“资料”里恢复或重新导入。</source>
        <translation>The report opened last is no longer in the library, so the one that comes with the program is shown; your notes are safe. Restore it or import it again in &quot;Library&quot;.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/bootstrap.py"/>
        <source>上次打开的报告在工作簿里读不出来，先打开了程序自带的报告；批注完好，请在“资料”里重新导入原文。</source>
        <translation>The report opened last cannot be read from the workbook, so the one that comes with the program is shown; your notes are safe. Import its text again in &quot;Library&quot;.</translation>
    </message>
</context>
<context>
    <name>charts.bars</name>
    <message>
        <location filename="../../jjdesk/charts/bars.py"/>
        <source>对数刻度</source>
        <translation>Logarithmic scale</translation>
    </message>
</context>
<context>
    <name>charts.changes</name>
    <message>
        <location filename="../../jjdesk/charts/changes.py"/>
        <source>箭头：超出刻度</source>
        <translation>Arrow: beyond the scale</translation>
    </message>
    <message>
        <location filename="../../jjdesk/charts/changes.py"/>
        <source>定高了</source>
        <translation>Set higher</translation>
    </message>
    <message>
        <location filename="../../jjdesk/charts/changes.py"/>
        <source>定低了</source>
        <translation>Set lower</translation>
    </message>
    <message>
        <location filename="../../jjdesk/charts/changes.py"/>
        <source>持平</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <location filename="../../jjdesk/charts/changes.py"/>
        <source>{signed} 点</source>
        <translation>{signed} pp</translation>
    </message>
    <message>
        <location filename="../../jjdesk/charts/changes.py"/>
        <source>从零起</source>
        <translation>from zero</translation>
    </message>
</context>
<context>
    <name>charts.drawing</name>
    <message>
        <location filename="../../jjdesk/charts/drawing.py"/>
        <source>我的选区</source>
        <translation>My towns</translation>
    </message>
    <message>
        <location filename="../../jjdesk/charts/drawing.py"/>
        <source>图中为前 {most} 项，其余 {rest} 项见表。</source>
        <translation>The first {most} are drawn; the other {rest} are in the table.</translation>
    </message>
</context>
<context>
    <name>charts.values</name>
    <message>
        <location filename="../../jjdesk/charts/values.py"/>
        <source>底线</source>
        <translation>Lower limit</translation>
    </message>
    <message>
        <location filename="../../jjdesk/charts/values.py"/>
        <source>上限</source>
        <translation>Upper end</translation>
    </message>
    <message>
        <location filename="../../jjdesk/charts/values.py"/>
        <source>一个数</source>
        <translation>A figure</translation>
    </message>
    <message>
        <location filename="../../jjdesk/charts/values.py"/>
        <source>约数</source>
        <translation>About</translation>
    </message>
    <message>
        <location filename="../../jjdesk/charts/values.py"/>
        <source>区间</source>
        <translation>Range</translation>
    </message>
    <message>
        <location filename="../../jjdesk/charts/values.py"/>
        <source>对数刻度</source>
        <translation>Logarithmic scale</translation>
    </message>
    <message>
        <location filename="../../jjdesk/charts/values.py"/>
        <source>断线：超出刻度</source>
        <translation>Broken line: beyond the scale</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>不认识的参数 \1</source>
        <translation>unknown argument \1</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>缺少参数 \1</source>
        <translation>missing argument \1</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>\1 后面缺少内容</source>
        <translation>something is missing after \1</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>不认识的命令 \1</source>
        <translation>unknown command \1</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>用法：</source>
        <translation>Usage: </translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>选项</source>
        <translation>Options</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>参数</source>
        <translation>Arguments</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>显示本说明</source>
        <translation>show this help</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>命令有误：{message}。用法见 {prog} --help</source>
        <translation>The command is wrong: {message}. Usage: {prog} --help</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>江津代表工作台：逐条阅读政府工作报告并作批注。不带命令时打开应用程序。</source>
        <translation>Jiangjin deputies&apos; desk: read government work reports commitment by commitment and annotate them. Without a command the application opens.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>jjdesk [--workbook 文件] [--language zh|en] | jjdesk parse 文件 [-o 输出] | jjdesk vote verify 文件夹 | jjdesk workbook export 文件 | jjdesk workbook import 文件 [--replace] | jjdesk doctor</source>
        <translation>jjdesk [--workbook FILE] [--language zh|en] | jjdesk parse FILE [-o OUTPUT] | jjdesk vote verify FOLDER | jjdesk workbook export FILE | jjdesk workbook import FILE [--replace] | jjdesk doctor</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>各命令的说明：jjdesk 命令 --help。退出码：0 成功；2 需要您处理，原因写在标准错误上；1 程序内部出错。手册：打开程序后按 F1。程序从不联网。</source>
        <translation>Help on a command: jjdesk COMMAND --help. Exit codes: 0 done; 2 something for you to mend, told on standard error; 1 an error in the program. Manual: F1 in the application. The program never uses a network.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>显示版本</source>
        <translation>show the version</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>改用这个工作簿（缺省为用户数据文件夹中的那个）</source>
        <translation>use this workbook (by default the one in the user&apos;s data folder)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>这一次的界面语言：zh 中文，en 英文（缺省为菜单里选的那个）</source>
        <translation>language of the interface this time: zh Chinese, en English (by default the one chosen in the menu)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>命令</source>
        <translation>Commands</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>把报告解析为 JSON（report JSON 第 1 版）。</source>
        <translation>Parse a report into JSON (report JSON, version 1).</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>把报告解析为 JSON</source>
        <translation>parse a report into JSON</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>报告文件：txt、docx、有文字的 pdf 或保存的网页</source>
        <translation>file of the report: txt, docx, pdf with text, or a saved web page</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>输出</source>
        <translation>OUTPUT</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>写到这个 JSON 文件（缺省为标准输出）</source>
        <translation>write to this JSON file (by default to standard output)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>查这台电脑缺什么：版本、系统库、输入法、字体、打印机、磁盘空间、资料文件夹的权限、工作簿是否完好，并说明怎么补上。只看不改。退出码 0 表示都好，2 表示有缺少的。</source>
        <translation>See what this computer lacks: versions, system libraries, input method, typefaces, printer, disk space, rights on the data folder, whether the workbook is sound; and how to mend it. It only looks. Exit code 0 if all is well, 2 if something is missing.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>查这台电脑缺什么，怎么补上</source>
        <translation>see what this computer lacks, and how to mend it</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>民生实事项目票决。</source>
        <translation>Votes on livelihood projects.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>核对票决</source>
        <translation>verify a vote</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>只凭票决文件夹里的文件，核对一次已经计票的票决，指出第一处不符。</source>
        <translation>Verify a counted vote from the files of its folder alone; the first thing that disagrees is named.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>核对已经计票的票决</source>
        <translation>verify a counted vote</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>文件夹</source>
        <translation>FOLDER</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>票决文件夹或它的副本</source>
        <translation>folder of the vote, or a copy of it</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>开票钥匙</source>
        <translation>Key parts</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>开票钥匙的文件，可以写多个；够数时重新开箱比对</source>
        <translation>file of a key part; may be given several times; with enough of them the box is opened again and compared</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>工作簿的全部资料：导出，恢复。</source>
        <translation>All that a workbook holds: export it, restore it.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>导出、恢复全部资料</source>
        <translation>export or restore everything</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>把工作簿的全部资料写成一个 JSON 文件；工作簿不变。</source>
        <translation>Write all that the workbook holds into a JSON file; the workbook is not changed.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>导出全部资料</source>
        <translation>Export everything</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>写到这个文件</source>
        <translation>write to this file</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>由导出的文件恢复全部资料。工作簿里已有内容时须写 --replace，替换前先备份。</source>
        <translation>Restore everything from an exported file. If the workbook holds something, --replace is needed; it is backed up before it is replaced.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>由导出的文件恢复</source>
        <translation>Restore from an exported file</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>由 workbook export 写出的文件</source>
        <translation>file written by workbook export</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>替换工作簿里已有的内容</source>
        <translation>replace what the workbook holds</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>没有缺少的。</source>
        <translation>Nothing is missing.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>有缺少的，请照上面的办法补上，再运行一次 jjdesk doctor。</source>
        <translation>Something is missing: mend it as said above, then run jjdesk doctor again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>已导出全部资料（{said}）到“{file}”。</source>
        <translation>Everything ({said}) is exported to &quot;{file}&quot;.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>“{name}”的密码：</source>
        <translation>Passphrase of &quot;{name}&quot;: </translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>编号  {fingerprint}（应与票决规则上的票决包编号相同）
</source>
        <translation>Number  {fingerprint} (should be the number of the vote package on the rules)
</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>相符</source>
        <translation>agrees</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>不符</source>
        <translation>does not agree</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>未核</source>
        <translation>not checked</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>读不出开票钥匙“{name}”。没有核对任何内容，请检查文件后再试。</source>
        <translation>The key part &quot;{name}&quot; cannot be read. Nothing was checked; look at the file and try again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>无法写到标准输出（{strerror}）；原文件没有改动。请用 -o 写到文件。</source>
        <translation>Standard output cannot be written to ({strerror}); the original file is unchanged. Write to a file with -o.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>详情已写入 {file}，请把它发给我们</source>
        <translation>Details are in {file}; send it to us</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>详情无法写入日志</source>
        <translation>details could not be written to the log</translation>
    </message>
    <message>
        <location filename="../../jjdesk/cli.py"/>
        <source>程序内部出错，这是我们的问题，您的文件没有被改动；{where}（{kind}）</source>
        <translation>An error in the program, which is our fault; your files are unchanged. {where} ({kind})</translation>
    </message>
</context>
<context>
    <name>domain.backup</name>
    <message>
        <location filename="../../jjdesk/domain/backup.py"/>
        <source>自动</source>
        <translation>By itself</translation>
    </message>
    <message>
        <location filename="../../jjdesk/domain/backup.py"/>
        <source>导入前</source>
        <translation>Before an import</translation>
    </message>
    <message>
        <location filename="../../jjdesk/domain/backup.py"/>
        <source>升级前</source>
        <translation>Before an upgrade</translation>
    </message>
    <message>
        <location filename="../../jjdesk/domain/backup.py"/>
        <source>恢复前</source>
        <translation>Before restoring</translation>
    </message>
    <message>
        <location filename="../../jjdesk/domain/backup.py"/>
        <source>手动</source>
        <translation>By hand</translation>
    </message>
    <message>
        <location filename="../../jjdesk/domain/backup.py"/>
        <source>损坏</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <location filename="../../jjdesk/domain/backup.py"/>
        <source>同步冲突</source>
        <translation>Conflicting copy</translation>
    </message>
    <message>
        <location filename="../../jjdesk/domain/backup.py"/>
        <source>抢救</source>
        <translation>Rescue</translation>
    </message>
</context>
<context>
    <name>domain.library</name>
    <message>
        <location filename="../../jjdesk/domain/library.py"/>
        <source>剪贴板</source>
        <translation>clipboard</translation>
    </message>
</context>
<context>
    <name>exchange.html_reader</name>
    <message>
        <location filename="../../jjdesk/exchange/html_reader.py"/>
        <source>有 {tags} 万处网页标记</source>
        <translation>has {tags} × 10,000 tags of a web page</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/html_reader.py"/>
        <source>网页</source>
        <translation>web page</translation>
    </message>
</context>
<context>
    <name>exchange.ooxml</name>
    <message>
        <location filename="../../jjdesk/exchange/ooxml.py"/>
        <source> docx 文件</source>
        <translation> docx file</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/ooxml.py"/>
        <source>解压后超过 {most_unpacked} MB</source>
        <translation>is larger than {most_unpacked} MB when unpacked</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/ooxml.py"/>
        <source>压缩包或别种文档，里面没有 Word 正文</source>
        <translation>archive or another kind of document without a Word text</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/ooxml.py"/>
        <source>的正文解压后超过 {limit} MB</source>
        <translation>has a text larger than {limit} MB when unpacked</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/ooxml.py"/>
        <source>的正文有超过 {most_elements} 万个元素</source>
        <translation>has a text of more than {most_elements} × 10,000 elements</translation>
    </message>
</context>
<context>
    <name>exchange.pack</name>
    <message>
        <location filename="../../jjdesk/exchange/pack.py"/>
        <source>批注包</source>
        <translation>note pack</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/pack.py"/>
        <source>超过 {largest} MB</source>
        <translation>is larger than {largest} MB</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/pack.py"/>
        <source>清单与内容不符</source>
        <translation>the list and the contents disagree</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/pack.py"/>
        <source>夹带了别的文件</source>
        <translation>other files are packed along</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/pack.py"/>
        <source>加了密码</source>
        <translation>it is under a passphrase</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/pack.py"/>
        <source>压缩方法不明</source>
        <translation>the compression is unknown</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/pack.py"/>
        <source>解压后超过 {limit} MB</source>
        <translation>is larger than {limit} MB when unpacked</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/pack.py"/>
        <source>内容不合格式</source>
        <translation>the contents do not have the right form</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/pack.py"/>
        <source>超过 {most_entries} 项</source>
        <translation>has more than {most_entries} entries</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/pack.py"/>
        <source>作者或时间不对</source>
        <translation>a writer or a time is wrong</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/pack.py"/>
        <source>作者不在名单里</source>
        <translation>a writer is not on the list</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/pack.py"/>
        <source>标签不对</source>
        <translation>a tag is wrong</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/pack.py"/>
        <source>报告不对</source>
        <translation>a report is wrong</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/pack.py"/>
        <source>批注不对</source>
        <translation>a note is wrong</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/pack.py"/>
        <source>批注版本重复</source>
        <translation>a version of a note occurs twice</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/pack.py"/>
        <source>批注没有内容</source>
        <translation>a note is empty</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/pack.py"/>
        <source>批注历史相互错接</source>
        <translation>histories of notes are mixed up</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/pack.py"/>
        <source>批注历史成环</source>
        <translation>the history of a note runs in a circle</translation>
    </message>
</context>
<context>
    <name>exchange.pack_refusals</name>
    <message>
        <location filename="../../jjdesk/exchange/pack_refusals.py"/>
        <source>批注没有任何改动</source>
        <translation>No note was changed</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/pack_refusals.py"/>
        <source>“{name}”不完整或已损坏，可能还没有复制完，没有读入。{safe}，请等它复制完，或请对方重新导出一份。</source>
        <translation>&quot;{name}&quot; is incomplete or damaged, perhaps still being copied, and was not read. {safe}; wait until it is copied, or ask for another export.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/pack_refusals.py"/>
        <source>打不开“{name}”（{reason}），没有读入。{safe}，请检查文件是否还在、是否允许读取。</source>
        <translation>&quot;{name}&quot; cannot be opened ({reason}) and was not read. {safe}; see whether the file is still there and may be read.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/pack_refusals.py"/>
        <source>“{name}”不是本程序的{kind}，没有读入。{safe}，请选择由“导出批注”写出的文件（.jjpack 或 .jsonld）。</source>
        <translation>&quot;{name}&quot; is not a {kind} of this program and was not read. {safe}; choose a file written by &quot;Export my notes&quot; (.jjpack or .jsonld).</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/pack_refusals.py"/>
        <source>“{name}”由较新的程序（{told}）写出，本程序读不了。{safe}，请更新本程序后再导入。</source>
        <translation>&quot;{name}&quot; was written by a newer program ({told}) and cannot be read here. {safe}; update this program, then import it.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/pack_refusals.py"/>
        <source>版本不明</source>
        <translation>version unknown</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/pack_refusals.py"/>
        <source>“{name}”{what}，不像一位代表的批注，没有读入。{safe}，请向对方确认这份文件。</source>
        <translation>&quot;{name}&quot; {what}, which is not like the notes of a deputy; it was not read. {safe}; ask the sender about this file.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/pack_refusals.py"/>
        <source>“{name}”的内容前后矛盾（{fault}），没有读入。{safe}，请向对方确认，或请对方重新导出。</source>
        <translation>&quot;{name}&quot; contradicts itself ({fault}) and was not read. {safe}; ask the sender, or ask for another export.</translation>
    </message>
</context>
<context>
    <name>exchange.pdf_reader</name>
    <message>
        <location filename="../../jjdesk/exchange/pdf_reader.py"/>
        <source>超过 {most_pages} 页</source>
        <translation>has more than {most_pages} pages</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/pdf_reader.py"/>
        <source> PDF 文件</source>
        <translation> PDF file</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/pdf_reader.py"/>
        <source>有一页的文字解压后超过 {limit} MB，或全部文字太多</source>
        <translation>has a page whose text is larger than {limit} MB when unpacked, or too much text in all</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/pdf_reader.py"/>
        <source>超过 {most_characters} 万字</source>
        <translation>has more than {most_characters} × 10,000 characters</translation>
    </message>
</context>
<context>
    <name>exchange.place_list</name>
    <message>
        <location filename="../../jjdesk/exchange/place_list.py"/>
        <source>“{name}”里没有找到镇街名称。{safe}，请用每行一个名称（以镇、乡或街道结尾）的文本或表格。</source>
        <translation>No names of towns were found in &quot;{name}&quot;. {safe}; use a text or a table with one full name a line.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/place_list.py"/>
        <source>列出的镇街超过 {most} 个</source>
        <translation>lists more than {most} towns</translation>
    </message>
</context>
<context>
    <name>exchange.project_table</name>
    <message>
        <location filename="../../jjdesk/exchange/project_table.py"/>
        <source>表头下第 {place} 行没有项目名称，没有读入。</source>
        <translation>Line {place} below the head has no name of a project and was not read.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/project_table.py"/>
        <source>表中没有写明投资的单位，没带单位的数按万元读入，请核对。</source>
        <translation>The table does not say the unit of the investments; those without one were read as 10,000 yuan. Check them.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/project_table.py"/>
        <source>“{name}”的投资“{said}”不是一个数，没有读入；其他内容已读入。</source>
        <translation>The investment &quot;{said}&quot; of &quot;{name}&quot; is no number and was not read; all else was.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/project_table.py"/>
        <source>序号有缺漏或重复，已按表中的先后重新编号。</source>
        <translation>Numbers are missing or occur twice; the projects were numbered anew in the order of the table.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/project_table.py"/>
        <source>“{name}”在表中出现 {times} 次，请核对是不是同一个项目。</source>
        <translation>&quot;{name}&quot; occurs {times} times in the table; check whether it is one project.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/project_table.py"/>
        <source>表中合计 {printed:,.10g} 万元，各项相加是 {total:,.10g} 万元，请核对投资。</source>
        <translation>The table gives a total of {printed:,.10g} × 10,000 yuan, the items add up to {total:,.10g}. Check the investments.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/project_table.py"/>
        <source>“{name}”里没有找到写着“项目名称”的一列。{safe}，请确认这是项目名单，或给写项目的那一列加上“项目名称”作表头后再导入。</source>
        <translation>No column headed &quot;项目名称&quot; (name of the project) was found in &quot;{name}&quot;. {safe}; see whether this is a list of projects, or put that head over the column with the projects, then import it.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/project_table.py"/>
        <source>“{name}”里没有一个写着名称的项目。{safe}，请选择填好的项目名单。</source>
        <translation>There is no project with a name in &quot;{name}&quot;. {safe}; choose a list that is filled in.</translation>
    </message>
</context>
<context>
    <name>exchange.reading</name>
    <message>
        <location filename="../../jjdesk/exchange/reading.py"/>
        <source>有 {count} 万字，超过 {most_characters} 万字</source>
        <translation>has {count} × 10,000 characters, more than {most_characters} × 10,000</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/reading.py"/>
        <source>“{path}”是文件夹，不是报告文件。{safe}，请选择文件夹里的报告文件。</source>
        <translation>&quot;{path}&quot; is a folder and no file of a report. {safe}; choose the file inside it.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/reading.py"/>
        <source>有 {size:.0f} MB，超过 {limit} MB</source>
        <translation>has {size:.0f} MB, more than {limit} MB</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/reading.py"/>
        <source>找不到文件“{path}”。{safe}，请检查文件名，或确认它没有被移走。</source>
        <translation>The file &quot;{path}&quot; is not found. {safe}; check its name, or whether it was moved away.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/reading.py"/>
        <source>没有权限读取“{path}”。{safe}，请把文件复制到自己的文件夹后再打开。</source>
        <translation>You may not read &quot;{path}&quot;. {safe}; copy the file into a folder of your own, then open it.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/reading.py"/>
        <source>读不出文件“{path}”（{error}）。{safe}，请检查磁盘或换一份文件。</source>
        <translation>The file &quot;{path}&quot; cannot be read ({error}). {safe}; check the disk, or use another copy.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/reading.py"/>
        <source>“{name}”是空文件。{safe}，请选择有报告正文的文件。</source>
        <translation>&quot;{name}&quot; is an empty file. {safe}; choose one with the text of a report.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/reading.py"/>
        <source>旧格式的文件（doc、wps 等）</source>
        <translation>file of an old format (doc, wps and the like)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/reading.py"/>
        <source>RTF 文件</source>
        <translation>RTF file</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/reading.py"/>
        <source>网页归档文件（mht）</source>
        <translation>web archive (mht)</translation>
    </message>
</context>
<context>
    <name>exchange.refusals</name>
    <message>
        <location filename="../../jjdesk/exchange/refusals.py"/>
        <source>没有改动任何数据</source>
        <translation>Nothing was changed</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/refusals.py"/>
        <source>“{name}”是损坏的{kind}，没有读入。{safe}，请重新取得这份文件，或在能打开它的软件里另存一份再试。</source>
        <translation>&quot;{name}&quot; is a damaged {kind} and was not read. {safe}; get the file again, or save it anew in a program that can open it.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/refusals.py"/>
        <source>“{name}”加了密码，没有读入。{safe}，请在能打开它的软件里去掉密码、另存一份后再打开。</source>
        <translation>&quot;{name}&quot; is under a passphrase and was not read. {safe}; take the passphrase away in a program that can open it, save it anew, then open it here.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/refusals.py"/>
        <source>“{name}”{what}，不像一份报告，没有读入。{safe}，请选择只含报告正文的文件。</source>
        <translation>&quot;{name}&quot; {what}, which is not like a report; it was not read. {safe}; choose a file with the text of the report only.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/refusals.py"/>
        <source>“{name}”是{kind}，这里读不了。{safe}，请在能打开它的软件里另存为 docx 后再打开。</source>
        <translation>&quot;{name}&quot; is a {kind}, which cannot be read here. {safe}; save it as docx in a program that can open it, then open it here.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/refusals.py"/>
        <source>“{name}”的内部声明了外部内容，为安全起见没有读入。{safe}，请在文字处理软件里另存为 docx 后再打开。</source>
        <translation>&quot;{name}&quot; declares content from outside and was not read, to be safe. {safe}; save it as docx in a word processor, then open it here.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/refusals.py"/>
        <source>“{name}”里没有文字，可能是扫描件。{safe}，请先用文字识别（OCR）软件转成文字，或向印发单位索取 Word 文件。</source>
        <translation>There is no text in &quot;{name}&quot;, perhaps it is a scan. {safe}; turn it into text with a program for recognition (OCR), or ask the issuer for a Word file.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/refusals.py"/>
        <source>“{name}”不是文本文件，或文字编码不认识（认识 UTF-8、UTF-16 和 GB18030）。{safe}，请在文字处理软件里把报告另存为 docx 或纯文本后再打开。</source>
        <translation>&quot;{name}&quot; is not a text file, or its encoding is unknown (UTF-8, UTF-16 and GB18030 are known). {safe}; save the report as docx or plain text in a word processor, then open it here.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/refusals.py"/>
        <source>“{name}”里没有中文语句，不像一份政府工作报告。{safe}，请选择含有报告正文的文件。</source>
        <translation>There are no Chinese sentences in &quot;{name}&quot;, so it is not like a government work report. {safe}; choose a file with the text of a report.</translation>
    </message>
</context>
<context>
    <name>exchange.report_json</name>
    <message>
        <location filename="../../jjdesk/exchange/report_json.py"/>
        <source>没有改动任何数据</source>
        <translation>Nothing was changed</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/report_json.py"/>
        <source>这不是本程序的报告文件，或文件已损坏（{why}）。{safe}，请重新导入报告原文。</source>
        <translation>This is not a report file of this program, or it is damaged ({why}). {safe}; import the text of the report again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/report_json.py"/>
        <source>报告文件的格式是 {told} 第 {version} 版，本程序只读 {format} 第 {version_2} 版。{safe}，请用较新的程序打开，或重新导入报告原文。</source>
        <translation>The file has the format {told}, version {version}; this program reads only {format}, version {version_2}. {safe}; open it with a newer program, or import the text of the report again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/report_json.py"/>
        <source>报告文件的内容前后矛盾：{fault}。{safe}，请重新导入报告原文。</source>
        <translation>The report file contradicts itself: {fault}. {safe}; import the text of the report again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/report_json.py"/>
        <source>位置超出原文</source>
        <translation>a position is outside the text</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/report_json.py"/>
        <source>年份或日期不存在</source>
        <translation>no calendar has a year or day in it</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/report_json.py"/>
        <source>章节</source>
        <translation>Section</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/report_json.py"/>
        <source>段落</source>
        <translation>paragraph</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/report_json.py"/>
        <source>句子</source>
        <translation>sentence</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/report_json.py"/>
        <source>承诺事项</source>
        <translation>Commitment</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/report_json.py"/>
        <source>{name}编号重复</source>
        <translation>a number of a {name} occurs twice</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/report_json.py"/>
        <source>上级章节不存在</source>
        <translation>a parent section does not exist</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/report_json.py"/>
        <source>段落所属的章节不存在</source>
        <translation>the section of a paragraph does not exist</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/report_json.py"/>
        <source>句子所属的段落不存在</source>
        <translation>the paragraph of a sentence does not exist</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/report_json.py"/>
        <source>承诺事项所属的句子、段落或章节不存在</source>
        <translation>the sentence, paragraph or section of a commitment does not exist</translation>
    </message>
</context>
<context>
    <name>exchange.sheet_limits</name>
    <message>
        <location filename="../../jjdesk/exchange/sheet_limits.py"/>
        <source>里有 {number} 张工作表</source>
        <translation>has {number} sheets</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/sheet_limits.py"/>
        <source>里有超过 {most_parts} 个部件</source>
        <translation>has more than {most_parts} parts</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/sheet_limits.py"/>
        <source>解压后超过 {limit} MB</source>
        <translation>is larger than {limit} MB when unpacked</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/sheet_limits.py"/>
        <source>的单元格排到第 {rows} 行第 {columns} 列</source>
        <translation>has cells down to row {rows}, column {columns}</translation>
    </message>
</context>
<context>
    <name>exchange.sheets</name>
    <message>
        <location filename="../../jjdesk/exchange/sheets.py"/>
        <source>里的单元格超过 {most_cells} 万个</source>
        <translation>has more than {most_cells} × 10,000 cells</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/sheets.py"/>
        <source>有 {height} 行 {width} 列</source>
        <translation>has {height} rows and {width} columns</translation>
    </message>
</context>
<context>
    <name>exchange.sheets_xls</name>
    <message>
        <location filename="../../jjdesk/exchange/sheets_xls.py"/>
        <source>里有 {sheets} 张工作表</source>
        <translation>has {sheets} sheets</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/sheets_xls.py"/>
        <source>的单元格排到第 {rows} 行第 {columns} 列</source>
        <translation>has cells down to row {rows}, column {columns}</translation>
    </message>
</context>
<context>
    <name>exchange.table_files</name>
    <message>
        <location filename="../../jjdesk/exchange/table_files.py"/>
        <source>有 {lines} 行</source>
        <translation>has {lines} rows</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/table_files.py"/>
        <source>有 {size:.0f} MB</source>
        <translation>has {size:.0f} MB</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/table_files.py"/>
        <source>找不到文件“{path}”。{safe}，请检查文件名，或确认它没有被移走。</source>
        <translation>The file &quot;{path}&quot; is not found. {safe}; check its name, or whether it was moved away.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/table_files.py"/>
        <source>读不出文件“{path}”（{error}）。{safe}，请把它复制到自己的文件夹后再试。</source>
        <translation>The file &quot;{path}&quot; cannot be read ({error}). {safe}; copy it into a folder of your own, then try again.</translation>
    </message>
</context>
<context>
    <name>exchange.task_table_docx</name>
    <message>
        <location filename="../../jjdesk/exchange/task_table_docx.py"/>
        <source>里的表格行列太多</source>
        <translation>has a table with too many rows or columns</translation>
    </message>
</context>
<context>
    <name>exchange.task_table_html</name>
    <message>
        <location filename="../../jjdesk/exchange/task_table_html.py"/>
        <source>有 {tags} 万处网页标记</source>
        <translation>has {tags} × 10,000 tags of a web page</translation>
    </message>
</context>
<context>
    <name>exchange.task_table_refusals</name>
    <message>
        <location filename="../../jjdesk/exchange/task_table_refusals.py"/>
        <source>“{name}”已损坏，没有读入。{safe}，请重新取得这份表格，或在能打开它的软件里另存一份再试。</source>
        <translation>&quot;{name}&quot; is damaged and was not read. {safe}; get the table again, or save it anew in a program that can open it.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/task_table_refusals.py"/>
        <source>“{name}”加了密码，没有读入。{safe}，请在能打开它的软件里去掉密码、另存一份后再导入。</source>
        <translation>&quot;{name}&quot; is under a passphrase and was not read. {safe}; take the passphrase away in a program that can open it, save it anew, then import it.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/task_table_refusals.py"/>
        <source>“{name}”{what}，不像一份任务表或项目名单，没有读入。{safe}，请把要用的表单独另存一份后再导入。</source>
        <translation>&quot;{name}&quot; {what}, which is not like a task table or a list of projects; it was not read. {safe}; save the table you need by itself, then import it.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/task_table_refusals.py"/>
        <source>“{name}”是二进制工作簿（xlsb），这里读不了。{safe}，请在能打开它的软件里另存为 xlsx 后再导入。</source>
        <translation>&quot;{name}&quot; is a binary workbook (xlsb), which cannot be read here. {safe}; save it as xlsx in a program that can open it, then import it.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/task_table_refusals.py"/>
        <source>“{name}”是空的，没有可读的内容。{safe}，请选择填好的表格。</source>
        <translation>&quot;{name}&quot; is empty. {safe}; choose a table that is filled in.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/task_table_refusals.py"/>
        <source>“{name}”不是认识的表格文件。{safe}，请在能打开它的软件里另存为 xlsx、docx 或 csv 后再导入。</source>
        <translation>&quot;{name}&quot; is no known kind of table. {safe}; save it as xlsx, docx or csv in a program that can open it, then import it.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/task_table_refusals.py"/>
        <source>“{name}”是 PDF，读不出表格。{safe}，请向印发单位索取 Word 或 Excel 文件，或复制表格里的内容后粘贴进来。</source>
        <translation>&quot;{name}&quot; is a PDF, whose tables cannot be read. {safe}; ask the issuer for a Word or Excel file, or copy the cells and paste them here.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/task_table_refusals.py"/>
        <source>“{name}”里没有找到写着“目标任务”“重点工作”或“项目名称”的一列。{safe}，请确认这是任务表，或给写任务的那一列加上“目标任务”作表头后再导入。</source>
        <translation>No column headed &quot;目标任务&quot;, &quot;重点工作&quot; or &quot;项目名称&quot; (task, priority or project) was found in &quot;{name}&quot;. {safe}; see whether this is a task table, or put &quot;目标任务&quot; over the column with the tasks, then import it.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/task_table_refusals.py"/>
        <source>“{name}”只有表头，没有一项任务。{safe}，请选择填好的任务表。</source>
        <translation>&quot;{name}&quot; has a head and no task below it. {safe}; choose a task table that is filled in.</translation>
    </message>
</context>
<context>
    <name>exchange.task_writer</name>
    <message>
        <location filename="../../jjdesk/exchange/task_writer.py"/>
        <source>“{name}”的类型不能导出。没有改动任何文件，请把文件名的结尾写成 .xlsx、.docx 或 .csv。</source>
        <translation>&quot;{name}&quot; is of a kind that cannot be exported. No file was changed; let the name end in .xlsx, .docx or .csv.</translation>
    </message>
</context>
<context>
    <name>exchange.vocabulary</name>
    <message>
        <location filename="../../jjdesk/exchange/vocabulary.py"/>
        <source>程序自带的词表 {file} 缺失或损坏，请重新安装。</source>
        <translation>The word list {file} of the program is missing or damaged; install the program again.</translation>
    </message>
</context>
<context>
    <name>exchange.web_annotation</name>
    <message>
        <location filename="../../jjdesk/exchange/web_annotation.py"/>
        <source>网络批注文件（JSON-LD）</source>
        <translation>file of web annotations (JSON-LD)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/web_annotation.py"/>
        <source>超过 {largest} MB</source>
        <translation>is larger than {largest} MB</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/web_annotation.py"/>
        <source>有超过 {most_entries} 条批注</source>
        <translation>has more than {most_entries} notes</translation>
    </message>
</context>
<context>
    <name>exchange.workbook_json</name>
    <message>
        <location filename="../../jjdesk/exchange/workbook_json.py"/>
        <source>工作簿没有任何改动</source>
        <translation>The workbook is unchanged</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/workbook_json.py"/>
        <source>全部资料超过 {limit}，没有导出。{safe}，请关闭程序后直接复制工作簿文件。</source>
        <translation>Everything together is larger than {limit} and was not exported. {safe}; close the program and copy the workbook&apos;s file instead.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/workbook_json.py"/>
        <source>打不开“{name}”（{reason}），没有读入。{safe}，请检查文件是否还在、是否允许读取。</source>
        <translation>&quot;{name}&quot; cannot be opened ({reason}) and was not read. {safe}; see whether the file is still there and may be read.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/workbook_json.py"/>
        <source>“{name}”超过 {largest} MB，不像导出的全部资料，没有读入。{safe}，请确认这份文件。</source>
        <translation>&quot;{name}&quot; is larger than {largest} MB, which is not like an export of everything; it was not read. {safe}; check this file.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/workbook_json.py"/>
        <source>内容不合格式</source>
        <translation>the contents do not have the right form</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/workbook_json.py"/>
        <source>没有第 {version} 版的格式</source>
        <translation>there is no format of version {version}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/workbook_json.py"/>
        <source>“{name}”不是本程序导出的全部资料，没有读入。{safe}，请选择由“导出全部资料”写出的文件。</source>
        <translation>&quot;{name}&quot; is not an export of everything by this program and was not read. {safe}; choose a file written by &quot;Export everything&quot;.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/workbook_json.py"/>
        <source>“{name}”不完整或已损坏，可能还没有复制完，没有读入。{safe}，请等它复制完，或重新导出一份。</source>
        <translation>&quot;{name}&quot; is incomplete or damaged, perhaps still being copied, and was not read. {safe}; wait until it is copied, or export it again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/workbook_json.py"/>
        <source>“{name}”由较新的程序（{told}）写出，本程序读不了。{safe}，请更新本程序后再试。</source>
        <translation>&quot;{name}&quot; was written by a newer program ({told}) and cannot be read here. {safe}; update this program, then try again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/workbook_json.py"/>
        <source>版本不明</source>
        <translation>version unknown</translation>
    </message>
    <message>
        <location filename="../../jjdesk/exchange/workbook_json.py"/>
        <source>“{name}”的内容不能成为工作簿（{fault}），没有读入。{safe}，请重新导出一份，或确认这份文件。</source>
        <translation>What &quot;{name}&quot; holds cannot become a workbook ({fault}); it was not read. {safe}; export it again, or check this file.</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <location filename="../../jjdesk/files.py"/>
        <source>请关闭正在使用它的程序，或检查文件夹是否存在、是否有权限和空间</source>
        <translation>close the program that uses it, or see whether the folder exists, has room and may be written to</translation>
    </message>
    <message>
        <location filename="../../jjdesk/files.py"/>
        <source>请另选一个文件夹</source>
        <translation>choose another folder</translation>
    </message>
    <message>
        <location filename="../../jjdesk/files.py"/>
        <source>请换一个名字</source>
        <translation>choose another name</translation>
    </message>
    <message>
        <location filename="../../jjdesk/files.py"/>
        <source>磁盘已满</source>
        <translation>the disk is full</translation>
    </message>
    <message>
        <location filename="../../jjdesk/files.py"/>
        <source>请腾出空间，或存到别的磁盘</source>
        <translation>make room, or save to another disk</translation>
    </message>
    <message>
        <location filename="../../jjdesk/files.py"/>
        <source>没有写入的权限</source>
        <translation>you may not write there</translation>
    </message>
    <message>
        <location filename="../../jjdesk/files.py"/>
        <source>请关闭正在使用它的程序，或另选一个文件夹</source>
        <translation>close the program that uses it, or choose another folder</translation>
    </message>
    <message>
        <location filename="../../jjdesk/files.py"/>
        <source>文件夹不在了</source>
        <translation>the folder is gone</translation>
    </message>
    <message>
        <location filename="../../jjdesk/files.py"/>
        <source>那里只能读取</source>
        <translation>that place can only be read</translation>
    </message>
    <message>
        <location filename="../../jjdesk/files.py"/>
        <source>那里已有一个同名的文件夹</source>
        <translation>there is a folder of the same name</translation>
    </message>
    <message>
        <location filename="../../jjdesk/files.py"/>
        <source>名字太长</source>
        <translation>the name is too long</translation>
    </message>
    <message>
        <location filename="../../jjdesk/files.py"/>
        <source>这里不能用这个名字</source>
        <translation>this name cannot be used there</translation>
    </message>
    <message>
        <location filename="../../jjdesk/files.py"/>
        <source>写不出“{path}”（{reason}）。原有文件没有改动，{what_to_do}。</source>
        <translation>&quot;{path}&quot; could not be written ({reason}). The existing file is unchanged; {what_to_do}.</translation>
    </message>
</context>
<context>
    <name>gui.app</name>
    <message>
        <location filename="../../jjdesk/gui/app.py"/>
        <source>江津代表工作台</source>
        <translation>Jiangjin deputies&apos; desk</translation>
    </message>
</context>
<context>
    <name>gui.charting.bar_words</name>
    <message>
        <location filename="../../jjdesk/gui/charting/bar_words.py"/>
        <source>{name}：{value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/bar_words.py"/>
        <source>，</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>gui.charting.chooser</name>
    <message>
        <location filename="../../jjdesk/gui/charting/chooser.py"/>
        <source>{label}（{number}）</source>
        <translation>{label} ({number})</translation>
    </message>
</context>
<context>
    <name>gui.charting.quotes</name>
    <message>
        <location filename="../../jjdesk/gui/charting/quotes.py"/>
        <source>{head}：{quote}</source>
        <translation>{head}: {quote}</translation>
    </message>
</context>
<context>
    <name>gui.charting.table</name>
    <message>
        <location filename="../../jjdesk/gui/charting/table.py"/>
        <source>{heads}：{in_words}</source>
        <translation>{heads}: {in_words}</translation>
    </message>
</context>
<context>
    <name>gui.comparing.model</name>
    <message>
        <location filename="../../jjdesk/gui/comparing/model.py"/>
        <source>{heads}：{cells}</source>
        <translation>{heads}: {cells}</translation>
    </message>
</context>
<context>
    <name>gui.comparing.output</name>
    <message>
        <location filename="../../jjdesk/gui/comparing/output.py"/>
        <source>年度对照 {older_name} {newer_name}</source>
        <translation>Comparison {older_name} {newer_name}</translation>
    </message>
</context>
<context>
    <name>gui.comparing.panel</name>
    <message>
        <location filename="../../jjdesk/gui/comparing/panel.py"/>
        <source>资料里没有这份报告（{sha256}），可能已被移除；其他资料完好，请另选一份。</source>
        <translation>This report is not in the library ({sha256}); it may have been removed. All else is safe; choose another one.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/panel.py"/>
        <source>{name} · {commitments} 条</source>
        <translation>{name} · commitments: {commitments}</translation>
    </message>
</context>
<context>
    <name>gui.correcting.corrector</name>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>“{strip}”→“{likely}”</source>
        <translation>&quot;{strip}&quot; → &quot;{likely}&quot;</translation>
    </message>
</context>
<context>
    <name>gui.correcting.target_sheet</name>
    <message>
        <location filename="../../jjdesk/gui/correcting/target_sheet.py"/>
        <source>“{quote}”</source>
        <translation>&quot;{quote}&quot;</translation>
    </message>
</context>
<context>
    <name>gui.finding.filter_keeper</name>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_keeper.py"/>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>gui.finding.filter_names</name>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_names.py"/>
        <source>{said}（{native}）</source>
        <translation>{said} ({native})</translation>
    </message>
</context>
<context>
    <name>gui.finding.filter_panel</name>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_panel.py"/>
        <source>只看</source>
        <translation>Only</translation>
    </message>
</context>
<context>
    <name>gui.finding.search_results</name>
    <message>
        <location filename="../../jjdesk/gui/finding/search_results.py"/>
        <source>{place_in_words}：{text}</source>
        <translation>{place_in_words}: {text}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/search_results.py"/>
        <source>第 {number} 条</source>
        <translation>No. {number}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/search_results.py"/>
        <source>批注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/search_results.py"/>
        <source>见于：{names}</source>
        <translation>Found in: {names}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/search_results.py"/>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>gui.finding.seeker</name>
    <message>
        <location filename="../../jjdesk/gui/finding/seeker.py"/>
        <source>“{query}”</source>
        <translation>&quot;{query}&quot;</translation>
    </message>
</context>
<context>
    <name>gui.furnishing</name>
    <message>
        <location filename="../../jjdesk/gui/furnishing.py"/>
        <source>{plainly}：{name}</source>
        <translation>{plainly}: {name}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/furnishing.py"/>
        <source>下次打开程序时，界面用中文。</source>
        <translation>The interface will be in Chinese at the next start.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/furnishing.py"/>
        <source>下次打开程序时，界面用英文（English）。</source>
        <translation>The interface will be in English at the next start.</translation>
    </message>
</context>
<context>
    <name>gui.help.machine</name>
    <message>
        <location filename="../../jjdesk/gui/help/machine.py"/>
        <source>界面</source>
        <translation>Interface</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/machine.py"/>
        <source>Qt {qversion}（PySide6），文字能显示</source>
        <translation>Qt {qversion} (PySide6) shows text</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/machine.py"/>
        <source>界面字体</source>
        <translation>Typeface of the interface</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/machine.py"/>
        <source>{family}（本机）</source>
        <translation>{family} (on this computer)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/machine.py"/>
        <source>思源黑体（程序自带）</source>
        <translation>Source Han Sans (comes with the program)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/machine.py"/>
        <source>本机没有汉字字体，程序自带的也读不出来</source>
        <translation>This computer has no Chinese typeface, and the program&apos;s own cannot be read</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/machine.py"/>
        <source>请重新安装本程序，或安装一种汉字字体（Debian：fonts-noto-cjk）。</source>
        <translation>Install this program again, or install a Chinese typeface (Debian: fonts-noto-cjk).</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/machine.py"/>
        <source>公文字体</source>
        <translation>Typefaces for documents</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/machine.py"/>
        <source>仿宋、楷体、小标宋都有</source>
        <translation>Fangsong, Kai and Xiaobiaosong are all there</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/machine.py"/>
        <source>本机没有{names}，打印和 PDF 以自带的思源宋体代替</source>
        <translation>Missing on this computer: {names}; printing and PDF use the program&apos;s own Source Han Serif instead</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/machine.py"/>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/machine.py"/>
        <source>要按公文格式用仿宋、楷体、小标宋，请安装这些字体；WPS 和 Windows 都带有仿宋、楷体。</source>
        <translation>For pages in the official layout install Fangsong, Kai and Xiaobiaosong; WPS and Windows bring Fangsong and Kai.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/machine.py"/>
        <source>打印机</source>
        <translation>Printer</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/machine.py"/>
        <source>没有找到打印机</source>
        <translation>No printer was found</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/machine.py"/>
        <source>请在系统设置里添加打印机；没有打印机也可以另存为 PDF，拿到别处打印。</source>
        <translation>Add a printer in the system&apos;s settings; without one you can save as PDF and print elsewhere.</translation>
    </message>
</context>
<context>
    <name>gui.help.places</name>
    <message>
        <location filename="../../jjdesk/gui/help/places.py"/>
        <source>打开与阅读</source>
        <comment>manual</comment>
        <translation>Reading</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/places.py"/>
        <source>图表</source>
        <comment>manual</comment>
        <translation>Charts</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/places.py"/>
        <source>票决</source>
        <comment>manual</comment>
        <translation>Vote</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/places.py"/>
        <source>全部批注</source>
        <comment>manual</comment>
        <translation>Notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/places.py"/>
        <source>跟进</source>
        <comment>manual</comment>
        <translation>Progress</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/places.py"/>
        <source>摘要</source>
        <comment>manual</comment>
        <translation>Summaries</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/places.py"/>
        <source>资料</source>
        <comment>manual</comment>
        <translation>Library</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/places.py"/>
        <source>安装、升级、卸载</source>
        <comment>manual</comment>
        <translation>When something fails</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/places.py"/>
        <source>计票台</source>
        <comment>manual</comment>
        <translation>Vote</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/places.py"/>
        <source>备份与恢复</source>
        <comment>manual</comment>
        <translation>Workbook and backups</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/places.py"/>
        <source>交换批注</source>
        <comment>manual</comment>
        <translation>Exchanging notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/places.py"/>
        <source>更正</source>
        <comment>manual</comment>
        <translation>Corrections</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/places.py"/>
        <source>查找与筛选</source>
        <comment>manual</comment>
        <translation>Finding</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/places.py"/>
        <source>写批注</source>
        <comment>manual</comment>
        <translation>Notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/places.py"/>
        <source>全部按键</source>
        <comment>manual</comment>
        <translation>Keys</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/places.py"/>
        <source>密码与锁定</source>
        <comment>manual</comment>
        <translation>Workbook and backups</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/places.py"/>
        <source>计票报告单</source>
        <comment>manual</comment>
        <translation>Vote</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/places.py"/>
        <source>名单与意向</source>
        <comment>manual</comment>
        <translation>Vote</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/places.py"/>
        <source>工作簿与断电</source>
        <comment>manual</comment>
        <translation>Workbook and backups</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/places.py"/>
        <source>核对一次票决</source>
        <comment>manual</comment>
        <translation>Vote</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/places.py"/>
        <source>投票</source>
        <comment>manual</comment>
        <translation>Vote</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/places.py"/>
        <source>年度对照</source>
        <comment>manual</comment>
        <translation>Library</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/places.py"/>
        <source>目标与节点</source>
        <comment>manual</comment>
        <translation>Targets</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/places.py"/>
        <source>秘书处</source>
        <comment>manual</comment>
        <translation>Vote</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/places.py"/>
        <source>任务表</source>
        <comment>manual</comment>
        <translation>Library</translation>
    </message>
</context>
<context>
    <name>gui.library.import_sheet</name>
    <message>
        <location filename="../../jjdesk/gui/library/import_sheet.py"/>
        <source>（标题之前）</source>
        <translation>(before the first heading)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/import_sheet.py"/>
        <source>“{quote}”</source>
        <translation>&quot;{quote}&quot;</translation>
    </message>
</context>
<context>
    <name>gui.library.librarian</name>
    <message>
        <location filename="../../jjdesk/gui/library/librarian.py"/>
        <source>已{undo}。</source>
        <translation>Done: {undo}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/librarian.py"/>
        <source>{said}批注、更正和任务表都还在，随时可以恢复。</source>
        <translation>{said} Notes, corrections and task tables are kept and can be restored at any time.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/librarian.py"/>
        <source>{count} 条批注已随之移来。</source>
        <translation>Notes that moved over: {count}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/librarian.py"/>
        <source>有 {lost} 处批注或更正在新版本里找不到原处，仍可在“全部”里看到。</source>
        <translation>Notes or corrections that found no place in the new version: {lost}; they can still be seen under &quot;All&quot;.</translation>
    </message>
</context>
<context>
    <name>gui.library.model</name>
    <message>
        <location filename="../../jjdesk/gui/library/model.py"/>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/model.py"/>
        <source>{commitments} 条承诺事项</source>
        <translation>commitments: {commitments}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/model.py"/>
        <source>{targets} 个量化目标</source>
        <translation>targets: {targets}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/model.py"/>
        <source>{notes} 条批注</source>
        <translation>notes: {notes}</translation>
    </message>
</context>
<context>
    <name>gui.note_list.acts</name>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>{act}（{place}）</source>
        <translation>{act} ({place})</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>位置</source>
        <translation>Place</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>章节</source>
        <translation>Section</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>原文</source>
        <translation>Original</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>批注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>标签</source>
        <translation>Tags</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>批注人</source>
        <translation>Writer</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>修改时间</source>
        <translation>Changed</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>gui.note_list.bar</name>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>“{strip}”</source>
        <translation>&quot;{strip}&quot;</translation>
    </message>
</context>
<context>
    <name>gui.note_list.facets</name>
    <message>
        <location filename="../../jjdesk/gui/note_list/facets.py"/>
        <source>{year} 年 {month} 月</source>
        <translation>{year}-{month}</translation>
    </message>
</context>
<context>
    <name>gui.note_list.room</name>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>{said} · {shown}/{total} 条</source>
        <translation>{said} · {shown} of {total}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>共 {total} 条批注</source>
        <translation>Notes in all: {total}</translation>
    </message>
</context>
<context>
    <name>gui.notes.conflict</name>
    <message>
        <location filename="../../jjdesk/gui/notes/conflict.py"/>
        <source>{text}，{said}</source>
        <translation>{text}, {said}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/conflict.py"/>
        <source>&lt;span style=&quot;color:{ink2}&quot;&gt;（已删除）&lt;/span&gt;</source>
        <translation>&lt;span style=&quot;color:{ink2}&quot;&gt;(deleted)&lt;/span&gt;</translation>
    </message>
</context>
<context>
    <name>gui.notes.history</name>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>&lt;p style=&quot;{quiet}&quot;&gt;“{short}”&lt;/p&gt;</source>
        <translation>&lt;p style=&quot;{quiet}&quot;&gt;&quot;{short}&quot;&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>&lt;p style=&quot;color:{ink2}&quot;&gt;（删除）&lt;/p&gt;</source>
        <translation>&lt;p style=&quot;color:{ink2}&quot;&gt;(deleted)&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>gui.notes.note_amendment</name>
    <message>
        <location filename="../../jjdesk/gui/notes/note_amendment.py"/>
        <source>&lt;span style=&quot;color:{ink2}&quot;&gt;（还没有改动）&lt;/span&gt;</source>
        <translation>&lt;span style=&quot;color:{ink2}&quot;&gt;(no change yet)&lt;/span&gt;</translation>
    </message>
</context>
<context>
    <name>gui.notes.note_card</name>
    <message>
        <location filename="../../jjdesk/gui/notes/note_card.py"/>
        <source>共享</source>
        <translation>Shared</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_card.py"/>
        <source>→ 第 {number} 条</source>
        <translation>→ No. {number}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_card.py"/>
        <source>→ “{short}”</source>
        <translation>→ &quot;{short}&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_card.py"/>
        <source>提醒 {day}</source>
        <translation>Reminder {day}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_card.py"/>
        <source>&lt;a href=&quot;{copy}&quot; style=&quot;{style}&quot;&gt;抄为我的批注&lt;/a&gt;</source>
        <translation>&lt;a href=&quot;{copy}&quot; style=&quot;{style}&quot;&gt;Copy as my own&lt;/a&gt;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_card.py"/>
        <source>&lt;span style=&quot;color:{warning}&quot;&gt;另一处也改过&lt;/span&gt;</source>
        <translation>&lt;span style=&quot;color:{warning}&quot;&gt;Changed elsewhere too&lt;/span&gt;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_card.py"/>
        <source>{said}&amp;nbsp; &lt;a href=&quot;rivals&quot; style=&quot;{style}&quot;&gt;两种写法…&lt;/a&gt;</source>
        <translation>{said}&amp;nbsp; &lt;a href=&quot;rivals&quot; style=&quot;{style}&quot;&gt;Two versions…&lt;/a&gt;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_card.py"/>
        <source>，</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>gui.notes.note_form</name>
    <message>
        <location filename="../../jjdesk/gui/notes/note_form.py"/>
        <source>＋</source>
        <translation>+</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_form.py"/>
        <source>第 {known} 条</source>
        <translation>No. {known}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_form.py"/>
        <source>“{short}”</source>
        <translation>&quot;{short}&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_form.py"/>
        <source>&lt;a href=&quot;ask_day:&quot; style=&quot;{plain}&quot;&gt;提醒 {said}&lt;/a&gt;{cross}</source>
        <translation>&lt;a href=&quot;ask_day:&quot; style=&quot;{plain}&quot;&gt;Reminder {said}&lt;/a&gt;{cross}</translation>
    </message>
</context>
<context>
    <name>gui.notes.note_words</name>
    <message>
        <location filename="../../jjdesk/gui/notes/note_words.py"/>
        <source>“{short}”</source>
        <translation>&quot;{short}&quot;</translation>
    </message>
</context>
<context>
    <name>gui.notes.tags</name>
    <message>
        <location filename="../../jjdesk/gui/notes/tags.py"/>
        <source>#{name}（{annotations}）</source>
        <translation>#{name} ({annotations})</translation>
    </message>
</context>
<context>
    <name>gui.paper.faces</name>
    <message>
        <location filename="../../jjdesk/gui/paper/faces.py"/>
        <source>仿宋</source>
        <translation>Fangsong</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/paper/faces.py"/>
        <source>楷体</source>
        <translation>Kai</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/paper/faces.py"/>
        <source>小标宋</source>
        <translation>Xiaobiaosong</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/paper/faces.py"/>
        <source>黑体</source>
        <translation>Hei</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/paper/faces.py"/>
        <source>宋体</source>
        <translation>Song</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/paper/faces.py"/>
        <source>正文 思源宋体（自带）</source>
        <translation>Text Source Han Serif (ours)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/paper/faces.py"/>
        <source>正文</source>
        <translation>Text</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/paper/faces.py"/>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/paper/faces.py"/>
        <source>小标题</source>
        <translation>Subheads</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/paper/faces.py"/>
        <source>引文</source>
        <translation>Quotes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/paper/faces.py"/>
        <source>{use} {face}（本机）</source>
        <translation>{use} {face} (here)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/paper/faces.py"/>
        <source>{use} 思源宋体（自带；本机没有{missing}）</source>
        <translation>{use} Source Han Serif (ours; missing here: {missing})</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/paper/faces.py"/>
        <source>其余</source>
        <translation>Others</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/paper/faces.py"/>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>gui.paper.printing</name>
    <message>
        <location filename="../../jjdesk/gui/paper/printing.py"/>
        <source>打印机没有接受这份文件；什么也没有印出，资料完好，请检查打印机、页码范围，或另选一台。</source>
        <translation>The printer did not take this file. Nothing was printed and your data are safe; check the printer and the range of pages, or choose another printer.</translation>
    </message>
</context>
<context>
    <name>gui.progress.news</name>
    <message>
        <location filename="../../jjdesk/gui/progress/news.py"/>
        <source>条</source>
        <translation>#</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/news.py"/>
        <source>承诺事项</source>
        <translation>Commitment</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/news.py"/>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/news.py"/>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/news.py"/>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/news.py"/>
        <source>说明</source>
        <translation>Remarks</translation>
    </message>
</context>
<context>
    <name>gui.progress.progress_model</name>
    <message>
        <location filename="../../jjdesk/gui/progress/progress_model.py"/>
        <source>{heads}：{said}</source>
        <translation>{heads}: {said}</translation>
    </message>
</context>
<context>
    <name>gui.progress.room</name>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>{overdue} 条逾期未完成</source>
        <translation>Overdue and not done: {overdue}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>{soon} 条 30 天内到期</source>
        <translation>due within 30 days: {soon}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>自 {local} 查看以来有 {count} 条新记录</source>
        <translation>New records since you looked on {local}: {count}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>另有 {count} 条记录所在的句子已不在这份报告里，记录仍保留</source>
        <translation>Records whose sentences are no longer in this report: {count}; they are kept</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>。</source>
        <translation>. </translation>
    </message>
</context>
<context>
    <name>gui.progress.status_proposals</name>
    <message>
        <location filename="../../jjdesk/gui/progress/status_proposals.py"/>
        <source>{names}（{source}）</source>
        <translation>{names} ({source})</translation>
    </message>
</context>
<context>
    <name>gui.progress.summary</name>
    <message>
        <location filename="../../jjdesk/gui/progress/summary.py"/>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/summary.py"/>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>gui.reading.commitment</name>
    <message>
        <location filename="../../jjdesk/gui/reading/commitment.py"/>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>gui.reading.outline_model</name>
    <message>
        <location filename="../../jjdesk/gui/reading/outline_model.py"/>
        <source>{label}，{count} 条</source>
        <translation>{label}: {count}</translation>
    </message>
</context>
<context>
    <name>gui.reading.reader</name>
    <message>
        <location filename="../../jjdesk/gui/reading/reader.py"/>
        <source>“{names}…”</source>
        <translation>&quot;{names}…&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/reader.py"/>
        <source>{period}：{names}</source>
        <translation>{period}: {names}</translation>
    </message>
</context>
<context>
    <name>gui.reading.unsaved</name>
    <message>
        <location filename="../../jjdesk/gui/reading/unsaved.py"/>
        <source>{places}：{text}</source>
        <translation>{places}: {text}</translation>
    </message>
</context>
<context>
    <name>gui.summary.definitions</name>
    <message>
        <location filename="../../jjdesk/gui/summary/definitions.py"/>
        <source>{told}（{native}）</source>
        <translation>{told} ({native})</translation>
    </message>
</context>
<context>
    <name>gui.summary.form</name>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>按章节</source>
        <translation>By section</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>按领域</source>
        <translation>By sector</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>按批注类型</source>
        <translation>By kind of note</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>按重要程度</source>
        <translation>By importance</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>按批注人</source>
        <translation>By writer</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>按标签</source>
        <translation>By tag</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>按修改时间</source>
        <translation>By time of change</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>我的</source>
        <translation>Mine</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>他人的</source>
        <translation>Others&apos;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>不要批注</source>
        <translation>No notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>带序号</source>
        <translation>Numbered</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>不带序号</source>
        <translation>Not numbered</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>不要标题</source>
        <translation>No headings</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>公文版式</source>
        <translation>Official layout</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>紧凑版式</source>
        <translation>Close layout</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>五号</source>
        <translation>10.5 pt</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>小四</source>
        <translation>12 pt</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>四号</source>
        <translation>14 pt</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>三号</source>
        <translation>16 pt</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>二号大字</source>
        <translation>22 pt, large</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>写在原文下面</source>
        <translation>Below the text</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>脚注</source>
        <translation>Footnotes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>Word 批注框</source>
        <translation>Word comments</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>报告原文</source>
        <translation>Words of the report</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>量化目标</source>
        <translation>Targets</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>各领域的图</source>
        <translation>Charts of the sectors</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>跟进情况</source>
        <translation>Progress</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>文件夹</source>
        <translation>FOLDER</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>范围</source>
        <translation>Scope</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>排列</source>
        <translation>Order</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>批注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>发言时长</source>
        <translation>Length of the speech</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>代表证号</source>
        <translation>Deputy&apos;s card number</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>代表团</source>
        <translation>Delegation</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>版式</source>
        <translation>Layout</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>字号</source>
        <translation>Size</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>Word 批注</source>
        <translation>Word comments</translation>
    </message>
</context>
<context>
    <name>gui.summary.output</name>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>{rstrip}（{native}）</source>
        <translation>{rstrip} ({native})</translation>
    </message>
</context>
<context>
    <name>gui.task_tables.panel</name>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>，其中{told}。</source>
        <translation>, of which {told}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>。</source>
        <translation>. </translation>
    </message>
</context>
<context>
    <name>gui.task_tables.review</name>
    <message>
        <location filename="../../jjdesk/gui/task_tables/review.py"/>
        <source>{name}：{value}</source>
        <translation>{name}: {value}</translation>
    </message>
</context>
<context>
    <name>gui.voting.ballot_gate</name>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>{count} 个{kind}。{sentence}。</source>
        <translation>{kind}: {count}. {sentence}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>。</source>
        <translation>. </translation>
    </message>
</context>
<context>
    <name>gui.voting.ballot_row</name>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_row.py"/>
        <source>{number} 万元</source>
        <translation>{number} × 10,000 yuan</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_row.py"/>
        <source>{number} {name}，{said}</source>
        <translation>{number} {name}, {said}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_row.py"/>
        <source>{number} {name}，第 {rank} 选择</source>
        <translation>{number} {name}, choice {rank}</translation>
    </message>
</context>
<context>
    <name>gui.voting.ballot_side</name>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_side.py"/>
        <source>选</source>
        <translation>Yes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_side.py"/>
        <source>不选</source>
        <translation>No</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_side.py"/>
        <source>待定</source>
        <translation>Undecided</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_side.py"/>
        <source>报告第 {number} 条：{text}</source>
        <translation>Report No. {number}: {text}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_side.py"/>
        <source>键盘：↑ ↓ 换项目，1 2 3 填票，Enter 核对，Esc 返回</source>
        <translation>Keys: ↑ ↓ another project, 1 2 3 fill in, Enter check, Esc back</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_side.py"/>
        <source>，Alt+↑ ↓ 调次序</source>
        <translation>, Alt+↑ ↓ change the order</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_side.py"/>
        <source>键盘：↑ ↓ 或序号到项目，空格填票{order}，Enter 核对，Esc 返回</source>
        <translation>Keys: ↑ ↓ or its number to a project, Space fills in{order}, Enter check, Esc back</translation>
    </message>
</context>
<context>
    <name>gui.voting.paper_echo</name>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_echo.py"/>
        <source>第 {index}</source>
        <translation>Choice {index}</translation>
    </message>
</context>
<context>
    <name>gui.voting.paper_entry</name>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>gui.voting.paper_review</name>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>空白</source>
        <translation>Blank</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>整张选票</source>
        <translation>Whole ballot</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>整份名单</source>
        <translation>Whole list</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>gui.voting.projects_cards</name>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_cards.py"/>
        <source>附注：</source>
        <translation>Remark: </translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_cards.py"/>
        <source>{number} {name}，意向：{said}</source>
        <translation>{number} {name}, intention: {said}</translation>
    </message>
</context>
<context>
    <name>gui.voting.projects_import</name>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_import.py"/>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_import.py"/>
        <source>项目名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_import.py"/>
        <source>建设内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_import.py"/>
        <source>投资（万元）</source>
        <translation>Investment (10,000 yuan)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_import.py"/>
        <source>责任单位</source>
        <translation>Unit in charge</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_import.py"/>
        <source>完成时限</source>
        <translation>Due</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_import.py"/>
        <source>{head}：{said}</source>
        <translation>{head}: {said}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_import.py"/>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>gui.voting.projects_leaf</name>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_leaf.py"/>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>gui.voting.projects_side</name>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_side.py"/>
        <source>{head}，{said}</source>
        <translation>{head}, {said}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_side.py"/>
        <source>{said}（{number}）</source>
        <translation>{said} ({number})</translation>
    </message>
</context>
<context>
    <name>gui.voting.review</name>
    <message>
        <location filename="../../jjdesk/gui/voting/review.py"/>
        <source>对整份名单（{count} 个项目）：{said}</source>
        <translation>On the whole list (projects: {count}): {said}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/review.py"/>
        <source>第 {rank}</source>
        <translation>Choice {rank}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/review.py"/>
        <source>已排 {count} 项</source>
        <translation>Put in order: {count}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/review.py"/>
        <source>没有排 {count} 项</source>
        <translation>Not put in order: {count}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/review.py"/>
        <source>选 {count} 项</source>
        <translation>Chosen: {count}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/review.py"/>
        <source>没有选 {count} 项</source>
        <translation>Not chosen: {count}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/review.py"/>
        <source>{said} {count} 项</source>
        <translation>{said}: {count}</translation>
    </message>
</context>
<context>
    <name>gui.voting.secretariat_form</name>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>{name}{mark} · {count} 个项目</source>
        <translation>{name}{mark} · projects: {count}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>gui.voting.secretariat_side</name>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_side.py"/>
        <source>{sentence}。</source>
        <translation>{sentence}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_side.py"/>
        <source>{said}。</source>
        <translation>{said}.</translation>
    </message>
</context>
<context>
    <name>gui.voting.station_board</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station_board.py"/>
        <source>{number} {name}，{votes} 票，{detail}{verdict}</source>
        <translation>{number} {name}, votes: {votes}, {detail}{verdict}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_board.py"/>
        <source>{detail}，</source>
        <translation>{detail}, </translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_board.py"/>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_board.py"/>
        <source>＝ </source>
        <translation>= </translation>
    </message>
</context>
<context>
    <name>gui.voting.station_collect</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>，{text}</source>
        <translation>, {text}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>{said}。</source>
        <translation>{said}.</translation>
    </message>
</context>
<context>
    <name>gui.voting.station_lock</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station_lock.py"/>
        <source>（{said}）</source>
        <translation> ({said})</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_lock.py"/>
        <source>另一个计票台正开着“{name}”{said}。这里没有读写任何内容，</source>
        <translation>Another counting station has &quot;{name}&quot; open{said}. Nothing was read or written here; </translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_lock.py"/>
        <source>请在那边换一场票决或关闭窗口后再打开</source>
        <translation>change to another vote there or close its window, then open it</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_lock.py"/>
        <source>；那台电脑确已停用的，删去文件夹里的“{lock}”</source>
        <translation>; if that computer is surely out of use, delete &quot;{lock}&quot; from the folder</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_lock.py"/>
        <source>{message}。</source>
        <translation>{message}.</translation>
    </message>
</context>
<context>
    <name>gui.widgets.figure_card</name>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>{indicator} {value_words}，{details}</source>
        <translation>{indicator} {value_words}, {details}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>{said}
“{quote}”
</source>
        <translation>{said}
&quot;{quote}&quot;
</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>{thing}，{standing}</source>
        <translation>{thing}, {standing}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>“{quote}”</source>
        <translation>&quot;{quote}&quot;</translation>
    </message>
</context>
<context>
    <name>gui.widgets.rail</name>
    <message>
        <location filename="../../jjdesk/gui/widgets/rail.py"/>
        <source>{label}（{key}）</source>
        <translation>{label} ({key})</translation>
    </message>
</context>
<context>
    <name>gui.workbook.locking</name>
    <message>
        <location filename="../../jjdesk/gui/workbook/locking.py"/>
        <source>，</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>gui.workbook.taking_over</name>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>（{said}）</source>
        <translation> ({said})</translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>{said}，{since:%m-%d %H:%M} 起</source>
        <translation>{said}, since {since:%m-%d %H:%M}</translation>
    </message>
</context>
<context>
    <name>services.annotating</name>
    <message>
        <location filename="../../jjdesk/services/annotating.py"/>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/annotating.py"/>
        <source>表态</source>
        <translation>Stance</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/annotating.py"/>
        <source>重要程度</source>
        <translation>Importance</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/annotating.py"/>
        <source>标签</source>
        <translation>Tags</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/annotating.py"/>
        <source>关联</source>
        <translation>Links</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/annotating.py"/>
        <source>再看日期</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/annotating.py"/>
        <source>这条批注已经不在了，没有改动；其他批注完好。请重新打开报告再试。</source>
        <translation>This note is no longer there and was not changed; all others are safe. Open the report again, then retry.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/annotating.py"/>
        <source>这个版本已经不在了，没有改动；批注完好。请重新打开历史记录再试。</source>
        <translation>This version is no longer there and nothing was changed; the note is safe. Open the history again, then retry.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/annotating.py"/>
        <source>删除批注</source>
        <translation>Delete the note</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/annotating.py"/>
        <source>恢复批注</source>
        <translation>restore a note</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/annotating.py"/>
        <source>处理批注冲突</source>
        <translation>settle a conflict of notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/annotating.py"/>
        <source>复制批注</source>
        <translation>copy a note</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/annotating.py"/>
        <source>公开批注</source>
        <translation>Share notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/annotating.py"/>
        <source>收回批注</source>
        <translation>Make notes private</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/annotating.py"/>
        <source>署名批注</source>
        <translation>sign notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/annotating.py"/>
        <source>{name} {count} 条</source>
        <translation>{name}: {count}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/annotating.py"/>
        <source>添加批注</source>
        <translation>write a note</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/annotating.py"/>
        <source>修改批注{fields}</source>
        <translation>change a note&apos;s {fields}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/annotating.py"/>
        <source>修改批注</source>
        <translation>change a note</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/annotating.py"/>
        <source>{act}（{where}）</source>
        <translation>{act} ({where})</translation>
    </message>
</context>
<context>
    <name>services.applying</name>
    <message>
        <location filename="../../jjdesk/services/applying.py"/>
        <source>工作簿里的一条更正读不出来（{error}）；原文与批注完好。</source>
        <translation>A correction in the workbook cannot be read ({error}); text and notes are safe.</translation>
    </message>
</context>
<context>
    <name>services.arriving</name>
    <message>
        <location filename="../../jjdesk/services/arriving.py"/>
        <source>交换文件夹“{folder}”现在打不开（{reason}）。批注都在本机，没有改动；文件夹恢复后会自动继续。</source>
        <translation>The exchange folder &quot;{folder}&quot; cannot be opened now ({reason}). All notes are on this computer and unchanged; it goes on by itself once the folder is back.</translation>
    </message>
</context>
<context>
    <name>services.backing_up</name>
    <message>
        <location filename="../../jjdesk/services/backing_up.py"/>
        <source>读不出来</source>
        <translation>unreadable</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/backing_up.py"/>
        <source>另有密码，恢复时输入</source>
        <translation>under another passphrase, asked for when restoring</translation>
    </message>
</context>
<context>
    <name>services.charting.amounts</name>
    <message>
        <location filename="../../jjdesk/services/charting/amounts.py"/>
        <source>金额目标</source>
        <translation>Targets in money</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/amounts.py"/>
        <source>面积目标（亩）</source>
        <translation>Targets of area (mu)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/amounts.py"/>
        <source>面积目标（平方米）</source>
        <translation>Targets of area (m²)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/amounts.py"/>
        <source>面积目标（平方公里）</source>
        <translation>Targets of area (km²)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/amounts.py"/>
        <source>户数目标</source>
        <translation>Targets in households</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/amounts.py"/>
        <source>人数目标</source>
        <translation>Targets in people</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/amounts.py"/>
        <source>指标</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/amounts.py"/>
        <source>以“{unit}”计的目标</source>
        <translation>Targets counted in &quot;{unit}&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/amounts.py"/>
        <source>数量目标</source>
        <translation>Targets in quantities</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/amounts.py"/>
        <source>{subject}定了多少，哪些最大？</source>
        <translation>{subject}: how much is set, and which are largest?</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/amounts.py"/>
        <source>{subject}定了多少？</source>
        <translation>{subject}: how much is set?</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/amounts.py"/>
        <source>以“{unit}”计的目标只有 1 个：{said}。</source>
        <translation>There is only 1 target counted in &quot;{unit}&quot;: {said}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/amounts.py"/>
        <source>以“{unit}”计的目标 {count} 个，最大的是{said}</source>
        <translation>Targets counted in &quot;{unit}&quot;: {count}; the largest is {said}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/amounts.py"/>
        <source>{told}，最小的是{said}。</source>
        <translation>{told}, the smallest {said}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/amounts.py"/>
        <source>{told}。</source>
        <translation>{told}. </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/amounts.py"/>
        <source>量化目标</source>
        <translation>Targets</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/amounts.py"/>
        <source>这 {count} 个目标里没有带单位的数量，可看“百分比”图。</source>
        <translation>Of the targets here ({count}) none has a quantity with a unit; see the chart &quot;Percentages&quot;.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/amounts.py"/>
        <source>“{other}”{count} 个</source>
        <translation>&quot;{other}&quot;: {count}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/amounts.py"/>
        <source>等 {count} 种</source>
        <translation> and others, {count} kinds</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/amounts.py"/>
        <source>“{value}”</source>
        <translation>&quot;{value}&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/amounts.py"/>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/amounts.py"/>
        <source>等</source>
        <translation> and others</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/amounts.py"/>
        <source>以“{word}”计的 {count} 个</source>
        <translation>in &quot;{word}&quot;: {count}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/amounts.py"/>
        <source>{included}也算在内</source>
        <translation>also counted: {included}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/amounts.py"/>
        <source>别的单位各成一图：{names}{more}</source>
        <translation>Other units have charts of their own: {names}{more}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/amounts.py"/>
        <source>没有单位的 {count} 个（{such}）不画</source>
        <translation>Without a unit and not drawn: {count} ({such})</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/amounts.py"/>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/amounts.py"/>
        <source>{remark}。</source>
        <translation>{remark}.</translation>
    </message>
</context>
<context>
    <name>services.charting.catalogue</name>
    <message>
        <location filename="../../jjdesk/services/charting/catalogue.py"/>
        <source>量化目标</source>
        <translation>Targets</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/catalogue.py"/>
        <source>有数占比</source>
        <translation>Share with figures</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/catalogue.py"/>
        <source>百分比</source>
        <translation>Percentages</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/catalogue.py"/>
        <source>数量</source>
        <translation>Quantities</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/catalogue.py"/>
        <source>项目节点</source>
        <translation>Milestones</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/catalogue.py"/>
        <source>镇街</source>
        <translation>Towns</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/catalogue.py"/>
        <source>批注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/catalogue.py"/>
        <source>跟进</source>
        <translation>Progress</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/catalogue.py"/>
        <source>年度对照</source>
        <translation>Year to year</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/catalogue.py"/>
        <source>按领域</source>
        <translation>By sector</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/catalogue.py"/>
        <source>按章节</source>
        <translation>By section</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/catalogue.py"/>
        <source>按力度</source>
        <translation>By modality</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/catalogue.py"/>
        <source>按界限</source>
        <translation>By bound</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/catalogue.py"/>
        <source>按计量方式</source>
        <translation>By measure</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/catalogue.py"/>
        <source>按类型</source>
        <translation>By kind</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/catalogue.py"/>
        <source>按表态</source>
        <translation>By stance</translation>
    </message>
</context>
<context>
    <name>services.charting.changes</name>
    <message>
        <location filename="../../jjdesk/services/charting/changes.py"/>
        <source>增速和降幅：变化（个百分点）</source>
        <translation>Growth and decline: change (percentage points)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/changes.py"/>
        <source>比率：变化（个百分点）</source>
        <translation>Rates: change (percentage points)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/changes.py"/>
        <source>数量：相对变化（%）</source>
        <translation>Quantities: relative change (%)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/changes.py"/>
        <source>定高了</source>
        <translation>Set higher</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/changes.py"/>
        <source>定低了</source>
        <translation>Set lower</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/changes.py"/>
        <source>持平</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/changes.py"/>
        <source>不是都有数值</source>
        <translation>not both have values</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/changes.py"/>
        <source>期限不同</source>
        <translation>different years</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/changes.py"/>
        <source>口径不同</source>
        <translation>different measures</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/changes.py"/>
        <source>单位不同</source>
        <translation>different units</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/changes.py"/>
        <source>没有另一份报告可比；在“资料”里放进同一地方往年的报告，再来看。</source>
        <translation>There is no other report to compare with; put an earlier one of the same place into &quot;Library&quot;, then come back.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/changes.py"/>
        <source>两份报告里的同一指标，哪些定高了，哪些定低了？</source>
        <translation>Of the same indicators in two reports, which are set higher and which lower?</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/changes.py"/>
        <source>指标</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/changes.py"/>
        <source>{place} {newer} 年比 {older} 年，哪些指标定高了，哪些定低了？</source>
        <translation>{place}, {newer} against {older}: which indicators are set higher, which lower?</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/changes.py"/>
        <source>{newer} 和 {older} 相比，哪些指标定得高，哪些定得低？</source>
        <translation>{newer} against {older}: which indicators are set higher, which lower?</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/changes.py"/>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/changes.py"/>
        <source>{trends} 个{said}</source>
        <translation>{said}: {trends}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/changes.py"/>
        <source>两份报告里没有同一个指标，没有可比的数；可看“对照”里新增和不再提的。</source>
        <translation>The two reports share no indicator, so there is nothing to compare; see what is new and what is dropped under &quot;Compare&quot;.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/changes.py"/>
        <source>同一指标 {count} 个，单位或口径都不同，不能相减；可看“对照”里的原文。</source>
        <translation>Shared indicators: {count}, all of different units or measures, so nothing can be subtracted; see their words under &quot;Compare&quot;.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/changes.py"/>
        <source>；{trends} 个不可比</source>
        <translation>; not comparable: {trends}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/changes.py"/>
        <source>同一指标 {count} 个：{told}{unlike}。</source>
        <translation>Indicators in both: {count} ({told}{unlike}).</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/changes.py"/>
        <source>；{said}</source>
        <translation>; {said}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/changes.py"/>
        <source>来源：{older}、{newer}两份政府工作报告{said}。</source>
        <translation>Source: the government work reports {older}, {newer}{said}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/changes.py"/>
        <source>等</source>
        <translation> and others</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/changes.py"/>
        <source>{said} {count} 个</source>
        <translation>{said}: {count}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/changes.py"/>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/changes.py"/>
        <source>不再提</source>
        <translation>Dropped</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/changes.py"/>
        <source>不可比的 {count} 个没有画（{why}）：{names}{more}</source>
        <translation>Not comparable and not drawn ({count}; {why}): {names}{more}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/changes.py"/>
        <source>另有目标{names}，见“对照”</source>
        <translation>Other targets: {names}, see &quot;Compare&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/changes.py"/>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/changes.py"/>
        <source>{said}。</source>
        <translation>{said}.</translation>
    </message>
</context>
<context>
    <name>services.charting.emptiness</name>
    <message>
        <location filename="../../jjdesk/services/charting/emptiness.py"/>
        <source>当前筛选下没有承诺事项，放宽筛选再看。</source>
        <translation>No commitment passes the present filter; widen it, then look again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/emptiness.py"/>
        <source>报告里没有读出承诺事项，没有可数的。</source>
        <translation>No commitments were found in this report, so there is nothing to count.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/emptiness.py"/>
        <source>这 {number} 条承诺里没有{thing}，换个范围再看。</source>
        <translation>Among these commitments ({number}) nothing was found for &quot;{thing}&quot;; choose another scope.</translation>
    </message>
</context>
<context>
    <name>services.charting.exporting</name>
    <message>
        <location filename="../../jjdesk/services/charting/exporting.py"/>
        <source>各领域</source>
        <translation>All sectors</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/exporting.py"/>
        <source>“{name}”的类型不能导出。没有改动任何文件，请把文件名的结尾写成 .xlsx 或 .csv。</source>
        <translation>&quot;{name}&quot; is of a kind that cannot be exported. No file was changed; let the name end in .xlsx or .csv.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/exporting.py"/>
        <source>图表</source>
        <translation>Charts</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/exporting.py"/>
        <source>筛选</source>
        <translation>filtered</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/exporting.py"/>
        <source>（{said}）</source>
        <translation> ({said})</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/exporting.py"/>
        <source>{sectors}图：{reports}{scope}</source>
        <translation>{sectors}: {reports}{scope}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/exporting.py"/>
        <source>{name} 等 {count} 份报告</source>
        <translation>{name} and others, {count} reports</translation>
    </message>
</context>
<context>
    <name>services.charting.firmness</name>
    <message>
        <location filename="../../jjdesk/services/charting/firmness.py"/>
        <source>未加限定</source>
        <translation>Unqualified</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/firmness.py"/>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/firmness.py"/>
        <source>{told}。</source>
        <translation>{told}. </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/firmness.py"/>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/firmness.py"/>
        <source>“{word}”{used} 个</source>
        <translation>&quot;{word}&quot;: {used}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/firmness.py"/>
        <source>“{label}”含{said}</source>
        <translation>&quot;{label}&quot; includes {said}</translation>
    </message>
</context>
<context>
    <name>services.charting.matter</name>
    <message>
        <location filename="../../jjdesk/services/charting/matter.py"/>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/matter.py"/>
        <source>等 {count} 份</source>
        <translation> and others, {count} reports</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/matter.py"/>
        <source>；{said}</source>
        <translation>; {said}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/matter.py"/>
        <source>来源：{names}{more}政府工作报告{scope}。</source>
        <translation>Source: {names}{more}, government work report{scope}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/matter.py"/>
        <source>{report_name} 年</source>
        <translation>{report_name}</translation>
    </message>
</context>
<context>
    <name>services.charting.measurable</name>
    <message>
        <location filename="../../jjdesk/services/charting/measurable.py"/>
        <source>说了数的承诺占比</source>
        <translation>With a figure, share</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/measurable.py"/>
        <source>说了数的承诺</source>
        <translation>With a figure</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/measurable.py"/>
        <source>哪些{head}的承诺说了数，哪些没说？</source>
        <translation>Which {head} have commitments with figures, and which have none?</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/measurable.py"/>
        <source>至少有一个量化目标的承诺算作说了数，项目自身规模不算。</source>
        <translation>A commitment with at least one target counts as giving figures; the size of a project itself does not.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/measurable.py"/>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/measurable.py"/>
        <source>{whole} 条承诺里 {part} 条说了数（{percent}）</source>
        <translation>Commitments that give figures: {part} of {whole} ({percent})</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/measurable.py"/>
        <source>{some}。</source>
        <translation>{some}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/measurable.py"/>
        <source>{whole} 条承诺没有一条说了数。</source>
        <translation>Of the commitments here ({whole}) none gives a figure.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/measurable.py"/>
        <source>{some}；{name}的 {most} 条{all}没有。</source>
        <translation>{some}; none in {name} ({all}{most}).</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/measurable.py"/>
        <source>都</source>
        <translation>all</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/measurable.py"/>
        <source>{count} 个{head}一条也没有</source>
        <translation>{head} with none at all: {count}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/measurable.py"/>
        <source>{some}；{many}，其中{name}的承诺最多（{most} 条）。</source>
        <translation>{some}; {many}, the one with most commitments being {name} ({most}).</translation>
    </message>
</context>
<context>
    <name>services.charting.milestones</name>
    <message>
        <location filename="../../jjdesk/services/charting/milestones.py"/>
        <source>项目要走到哪一步，说得多硬？</source>
        <translation>How far shall projects get, and how firmly is it said?</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/milestones.py"/>
        <source>项目节点</source>
        <translation>Milestones</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/milestones.py"/>
        <source>个</source>
        <comment>number</comment>
        <translation>in number</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/milestones.py"/>
        <source>阶段</source>
        <translation>Stage</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/milestones.py"/>
        <source>阶段</source>
        <comment>several</comment>
        <translation>stages</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/milestones.py"/>
        <source>要建成、投用或创成的 {finished} 个</source>
        <translation>To be built, opened or attained: {finished}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/milestones.py"/>
        <source>{names}。</source>
        <translation>{names}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/milestones.py"/>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/milestones.py"/>
        <source>{other_words}一个项目有几个节点的，各计一次。</source>
        <translation>{other_words}Where a project has several milestones, each counts once.</translation>
    </message>
</context>
<context>
    <name>services.charting.notes</name>
    <message>
        <location filename="../../jjdesk/services/charting/notes.py"/>
        <source>未表态</source>
        <translation>No stance</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/notes.py"/>
        <source>条批在章节上</source>
        <translation>on sections</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/notes.py"/>
        <source>条批在整篇报告上</source>
        <translation>on the whole report</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/notes.py"/>
        <source>条批在承诺之外的文字上</source>
        <translation>on words outside commitments</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/notes.py"/>
        <source>条所批的承诺已不在原文里</source>
        <translation>on commitments that are no longer in the text</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/notes.py"/>
        <source>对哪些{head}赞成，对哪些有保留？</source>
        <translation>Which {head} are you for, and about which are you reserved?</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/notes.py"/>
        <source>批注写在哪些{head}，写的是什么？</source>
        <translation>On which {head} are the notes, and of what kind?</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/notes.py"/>
        <source>条</source>
        <comment>number</comment>
        <translation>in number</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/notes.py"/>
        <source>另有 {elsewhere}，没有画。</source>
        <translation>Not drawn: {elsewhere}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/notes.py"/>
        <source>批注 {total} 条：{parts}</source>
        <translation>Notes: {total}. {parts}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/notes.py"/>
        <source>{silent} 个{rows_are}还没有批注</source>
        <translation>{rows_are} without a note: {silent}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/notes.py"/>
        <source>{names}。</source>
        <translation>{names}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/notes.py"/>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/notes.py"/>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/notes.py"/>
        <source>承诺上还没有批注；{elsewhere}，不分领域和章节，没有画。</source>
        <translation>There are no notes on commitments yet. Not drawn, as they belong to no sector or section: {elsewhere}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/notes.py"/>
        <source>当前筛选下没有批注，放宽筛选再看。</source>
        <translation>No note passes the present filter; widen it, then look again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/notes.py"/>
        <source>还没有批注；在报告里选中一条，按 1 到 5 或 N 写下看法，再来看。</source>
        <translation>There are no notes yet; choose a commitment in the report, write with 1 to 5 or N, then come back.</translation>
    </message>
</context>
<context>
    <name>services.charting.places</name>
    <message>
        <location filename="../../jjdesk/services/charting/places.py"/>
        <source>点了哪些镇街的名，哪些没有点到？</source>
        <translation>Which towns are named, and which are not?</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/places.py"/>
        <source>条</source>
        <comment>number</comment>
        <translation>in number</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/places.py"/>
        <source>{number} 条承诺里 {naming} 条点了镇街的名</source>
        <translation>Commitments that name a town: {naming} of {number}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/places.py"/>
        <source>{count} 个镇街点到 {named} 个</source>
        <translation>towns named: {named} of {count}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/places.py"/>
        <source>{silent} 个没有点到</source>
        <translation>not named: {silent}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/places.py"/>
        <source>{count} 个镇街全点到了</source>
        <translation>all towns are named ({count})</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/places.py"/>
        <source>点到 {count} 个镇街</source>
        <translation>towns named: {count}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/places.py"/>
        <source>；{names}</source>
        <translation>; {names}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/places.py"/>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/places.py"/>
        <source>{said}；{own}。</source>
        <translation>{said}; {own}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/places.py"/>
        <source>{said}。</source>
        <translation>{said}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/places.py"/>
        <source>我的选区 {count} 个镇街点到 {named} 个</source>
        <translation>of my towns are named: {named} of {count}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/places.py"/>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/places.py"/>
        <source>{label} {total:g} 条</source>
        <translation>{label}: {total:g}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/places.py"/>
        <source>{label}没有点到</source>
        <translation>{label}: none</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/places.py"/>
        <source>我的选区：{each}</source>
        <translation>My towns: {each}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/places.py"/>
        <source>没有找到镇街的名；区县的报告，可先在“资料”的“地名表”里记下它的镇街，再来看。</source>
        <translation>No names of towns were found; for a district&apos;s report, first keep its towns under &quot;Towns&quot; in &quot;Library&quot;, then come back.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/places.py"/>
        <source>这 {number} 条承诺没有点到任何镇街的名。</source>
        <translation>Of the commitments here ({number}) none names a town.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/places.py"/>
        <source>等，都在表里</source>
        <translation> and others, all in the table</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/places.py"/>
        <source>没有点到的 {count} 个：{names}{more}</source>
        <translation>Not named ({count}): {names}{more}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/places.py"/>
        <source>一条点到几个镇街的，每个都算一次</source>
        <translation>A commitment that names several towns counts once for each</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/places.py"/>
        <source>没有这个区县的地名表，只列点到的</source>
        <translation>There is no list of towns of this district, so only those named are listed</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/places.py"/>
        <source>不同地方的同名镇街算在一起</source>
        <translation>Towns of the same name in different places are counted together</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/places.py"/>
        <source>{names}。</source>
        <translation>{names}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/places.py"/>
        <source>；</source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>services.charting.progress</name>
    <message>
        <location filename="../../jjdesk/services/charting/progress.py"/>
        <source>承诺办到哪一步了，哪些{head}兑现了？</source>
        <translation>How far have the commitments come, and which {head} kept them?</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/progress.py"/>
        <source>条</source>
        <comment>number</comment>
        <translation>in number</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/progress.py"/>
        <source>已完成占承诺的比例</source>
        <translation>Done, share</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/progress.py"/>
        <source>以</source>
        <translation> </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/progress.py"/>
        <source>；滞后的{ranked}{where}</source>
        <translation>; behind: {ranked}{where}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/progress.py"/>
        <source>{total} 条承诺{share}：{parts}{behind}。</source>
        <translation>Commitments: {total}, {share}: {parts}{behind}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/progress.py"/>
        <source>还没有一条完成</source>
        <translation>none done yet</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/progress.py"/>
        <source>全部完成</source>
        <translation>all done</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/progress.py"/>
        <source>完成了 {percent}%</source>
        <translation>done: {percent}%</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/progress.py"/>
        <source>完成了不到 1%</source>
        <translation>done: less than 1%</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/progress.py"/>
        <source>这 {number} 条承诺还没有记过跟进；在报告里选中一条，按 U 记下办到哪一步，再来看。</source>
        <translation>No progress is recorded for the commitments here ({number}); choose one in the report, record with U how far it has come, then come back.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/progress.py"/>
        <source>只计{dated}一份，别的报告不画；</source>
        <translation>Only {dated} is counted, no other report is drawn; </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/progress.py"/>
        <source>{several}每条按最近一次记录计，没有记过的算“{unrated}”。</source>
        <translation>{several}each counts by its last record, those without one as &quot;{unrated}&quot;.</translation>
    </message>
</context>
<context>
    <name>services.charting.rates</name>
    <message>
        <location filename="../../jjdesk/services/charting/rates.py"/>
        <source>百分比目标定在多少，是底线还是上限？</source>
        <translation>What are percentage targets set to, and are they lower or upper limits?</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/rates.py"/>
        <source>指标</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/rates.py"/>
        <source>；其中 {full} 个要做到 100%</source>
        <translation>; to reach 100%: {full}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/rates.py"/>
        <source>{count} 个目标以百分比计：{limits}{hundred}。</source>
        <translation>Targets in per cent: {count} ({limits}{hundred}).</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/rates.py"/>
        <source>量化目标</source>
        <translation>Targets</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/rates.py"/>
        <source>这 {count} 个目标都不以百分比计，可看“数量”图。</source>
        <translation>Of the targets here ({count}) none is a percentage; see the chart &quot;Quantities&quot;.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/rates.py"/>
        <source>{per_mille} 个以千分比等印出的，折成百分比画</source>
        <translation>Printed per mille or the like and drawn as percentages: {per_mille}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/rates.py"/>
        <source>另有 {points} 个以“个百分点”计，说的是升降，不画在这里</source>
        <translation>Counted in percentage points and not drawn, as they tell a rise or fall: {points}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/rates.py"/>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/rates.py"/>
        <source>{said}。</source>
        <translation>{said}.</translation>
    </message>
</context>
<context>
    <name>services.charting.scope</name>
    <message>
        <location filename="../../jjdesk/services/charting/scope.py"/>
        <source>本报告</source>
        <translation>This report</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/scope.py"/>
        <source>当前筛选</source>
        <translation>Filtered</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/scope.py"/>
        <source>全部报告</source>
        <translation>All reports</translation>
    </message>
</context>
<context>
    <name>services.charting.sector_picture</name>
    <message>
        <location filename="../../jjdesk/services/charting/sector_picture.py"/>
        <source>{name}：说了哪些数，说得多硬？</source>
        <translation>{name}: which figures are given, and how firmly?</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/sector_picture.py"/>
        <source>个</source>
        <comment>number</comment>
        <translation>in number</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/sector_picture.py"/>
        <source>计量方式</source>
        <translation>Measure</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/sector_picture.py"/>
        <source>量化目标</source>
        <translation>Targets</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/sector_picture.py"/>
        <source>{said}；另有 {silent} 条承诺没有说数。</source>
        <translation>{said}; commitments without figures: {silent}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/sector_picture.py"/>
        <source>{said}。</source>
        <translation>{said}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/sector_picture.py"/>
        <source>{name}的 {silent} 条承诺{all}没有说数。</source>
        <translation>{name}: commitments without figures, {all} {silent}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/sector_picture.py"/>
        <source>都</source>
        <translation>all</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/sector_picture.py"/>
        <source>{name}没有量化目标。</source>
        <translation>{name} has no targets.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/sector_picture.py"/>
        <source>{name}没有承诺事项。</source>
        <translation>{name} has no commitments.</translation>
    </message>
</context>
<context>
    <name>services.charting.stacks</name>
    <message>
        <location filename="../../jjdesk/services/charting/stacks.py"/>
        <source>无</source>
        <translation>None</translation>
    </message>
</context>
<context>
    <name>services.charting.table</name>
    <message>
        <location filename="../../jjdesk/services/charting/table.py"/>
        <source>图表数据</source>
        <translation>Data of the chart</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/table.py"/>
        <source>所依据的原文</source>
        <translation>Words it rests on</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/table.py"/>
        <source>分项</source>
        <translation>Part</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/table.py"/>
        <source>报告</source>
        <translation>Report</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/table.py"/>
        <source>条号</source>
        <translation>No.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/table.py"/>
        <source>原文</source>
        <translation>Original</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/table.py"/>
        <source>分组</source>
        <translation>Group</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/table.py"/>
        <source>我的选区</source>
        <translation>My towns</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/table.py"/>
        <source>（{unit}）</source>
        <translation> ({unit})</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/table.py"/>
        <source>数量</source>
        <translation>Quantities</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/table.py"/>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/table.py"/>
        <source>界限</source>
        <translation>Bound</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/table.py"/>
        <source>至{unit}</source>
        <translation>To{unit}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/table.py"/>
        <source>目标</source>
        <translation>Target</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/table.py"/>
        <source>数值{unit}</source>
        <translation>Value{unit}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/table.py"/>
        <source>前后</source>
        <translation>Before and after</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/table.py"/>
        <source>前值</source>
        <translation>Before</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/table.py"/>
        <source>后值</source>
        <translation>After</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/table.py"/>
        <source>变化</source>
        <translation>Change</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/table.py"/>
        <source>相对变化（%）</source>
        <translation>Relative change (%)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/table.py"/>
        <source>承诺</source>
        <translation>Commitments</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/table.py"/>
        <source>{share_is}（%）</source>
        <translation>{share_is} (%)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/table.py"/>
        <source>是</source>
        <comment>yes</comment>
        <translation>Yes</translation>
    </message>
</context>
<context>
    <name>services.charting.targets</name>
    <message>
        <location filename="../../jjdesk/services/charting/targets.py"/>
        <source>说得多硬</source>
        <translation>how firmly</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/targets.py"/>
        <source>是保底、封顶还是定数</source>
        <translation>floors, ceilings or fixed</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/targets.py"/>
        <source>说的是哪一类数</source>
        <translation>of which kind</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/targets.py"/>
        <source>哪些{head}说了数，{asks}？</source>
        <translation>Which {head} give figures: {asks}?</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/targets.py"/>
        <source>量化目标</source>
        <translation>Targets</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/targets.py"/>
        <source>个</source>
        <comment>number</comment>
        <translation>in number</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/targets.py"/>
        <source>含“全覆盖”“清零”一类 {absolutes} 个</source>
        <translation>Such as complete coverage or none left: {absolutes}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/targets.py"/>
        <source>项目自身规模 {sizes} 个不计</source>
        <translation>Sizes of projects, not counted: {sizes}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/targets.py"/>
        <source>目标按所指的事归入领域，承诺按首个领域归入，两者未必对应</source>
        <translation>Targets belong to the sector of what they are about, commitments to their first sector; the two may differ</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/targets.py"/>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/targets.py"/>
        <source>{more}。</source>
        <translation>{more}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/targets.py"/>
        <source>{names}。</source>
        <translation>{names}.</translation>
    </message>
</context>
<context>
    <name>services.charting.told</name>
    <message>
        <location filename="../../jjdesk/services/charting/told.py"/>
        <source>领域</source>
        <comment>several</comment>
        <translation>sectors</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/told.py"/>
        <source>章节</source>
        <comment>several</comment>
        <translation>sections</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/told.py"/>
        <source>镇街</source>
        <comment>several</comment>
        <translation>towns</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/told.py"/>
        <source>条</source>
        <comment>number</comment>
        <translation>in number</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/told.py"/>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/told.py"/>
        <source>{label} {number} {unit}</source>
        <translation>{label} {number}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/told.py"/>
        <source>{what} {total} 个，都是“{label}”</source>
        <translation>{what}: {total}, all &quot;{label}&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/told.py"/>
        <source>{what} 1 个，{label}</source>
        <translation>{what}: 1, &quot;{label}&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/told.py"/>
        <source>{what} {total} 个：{parts}</source>
        <translation>{what}: {total} ({parts})</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/told.py"/>
        <source>个</source>
        <comment>number</comment>
        <translation>in number</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/told.py"/>
        <source>{all}在{listed}</source>
        <translation>{all} in {listed}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/told.py"/>
        <source>都</source>
        <translation>all</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/told.py"/>
        <source>每个{rows_are} {highest:g} {unit}</source>
        <translation>all {rows_are} alike ({highest:g} each)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/told.py"/>
        <source>{count} 个{rows_are}并列最多（各 {highest:g} {unit}）</source>
        <translation>{count} of the {rows_are} share the most ({highest:g} each)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/told.py"/>
        <source>各 </source>
        <translation>each </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/told.py"/>
        <source>{listed}最多（{each}{highest:g} {unit}）</source>
        <translation>most in {listed} ({each}{highest:g})</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/told.py"/>
        <source>“{name}”</source>
        <translation>&quot;{name}&quot;</translation>
    </message>
</context>
<context>
    <name>services.charting.valued</name>
    <message>
        <location filename="../../jjdesk/services/charting/valued.py"/>
        <source>水平值：要达到多少</source>
        <translation>Level: what is to be reached</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/valued.py"/>
        <source>增幅：要增加多少</source>
        <translation>Increase: how much is to be added</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/valued.py"/>
        <source>完成量：要做成多少</source>
        <translation>Amount done: how much is to be made</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/valued.py"/>
        <source>压减量：要减少多少</source>
        <translation>Amount cut: how much is to go</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/valued.py"/>
        <source>{said}（{until}年）</source>
        <translation>{said} ({until})</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/valued.py"/>
        <source>是底线（以上）</source>
        <translation>floors (at least)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/valued.py"/>
        <source>是上限（以内）</source>
        <translation>ceilings (at most)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/valued.py"/>
        <source>是约数或区间</source>
        <translation>approximate or ranges</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/valued.py"/>
        <source>只说一个数</source>
        <translation>single figures</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/valued.py"/>
        <source>都{said}</source>
        <translation>all {said}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/valued.py"/>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/valued.py"/>
        <source>{count} 个{said}</source>
        <translation>{count} {said}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/valued.py"/>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/valued.py"/>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/valued.py"/>
        <source>“{word}”{count} 个</source>
        <translation>&quot;{word}&quot;: {count}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/charting/valued.py"/>
        <source>没有印成数字，按 {value:g}{unit} 画</source>
        <translation> not printed as a figure, drawn as {value:g} {unit}</translation>
    </message>
</context>
<context>
    <name>services.checkup</name>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>正常</source>
        <translation>Sound</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>注意</source>
        <translation>Mind</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>缺少</source>
        <translation>Missing</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>{verdict}  {name}：{said}</source>
        <translation>{verdict}  {name}: {said}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>      办法：{mend}</source>
        <translation>      What to do: {mend}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>江津代表工作台 {version}，Python {python_version}，SQLite {sqlite_version}，{system} {release}</source>
        <translation>Jiangjin deputies&apos; desk {version}, Python {python_version}, SQLite {sqlite_version}, {system} {release}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>版本</source>
        <translation>Versions</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>系统库</source>
        <translation>System libraries</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>{count} 个都在</source>
        <translation>All {count} are there</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>没有 {names}，窗口可能打不开</source>
        <translation>{names} missing; the window may not open</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>请管理员运行 sudo apt-get install {packages}（其他系统请装同名的软件包）。</source>
        <translation>Ask the administrator to run sudo apt-get install {packages} (elsewhere the packages of the same names).</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>屏幕</source>
        <translation>Screen</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>由系统提供</source>
        <translation>Provided by the system</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>登录的是桌面</source>
        <translation>This is a desktop session</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>这次登录没有桌面（如从远程终端进来），窗口打不开</source>
        <translation>This session has no desktop (such as from a remote terminal); the window cannot open</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>请到这台电脑前登录桌面，再打开程序；命令行不受影响。</source>
        <translation>Log into the desktop at this computer, then open the program; the command line works all the same.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>输入法</source>
        <translation>Input method</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>本次登录使用 fcitx 4，在本程序里可能打不出汉字</source>
        <translation>This session uses fcitx 4; Chinese may not be typed in this program</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>如打不出汉字，请改装 fcitx5 或 ibus 的拼音，注销后重新登录。</source>
        <translation>If Chinese cannot be typed, use the pinyin of fcitx5 or ibus instead, log out and in again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>本次登录使用 {known}</source>
        <translation>This session uses {known}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>这次登录没有说明用哪种输入法，可能打不出汉字</source>
        <translation>This session does not say which input method it uses; Chinese may not be typed</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>如打不出汉字，请在系统设置里启用 fcitx5 或 ibus 的拼音，注销后重新登录。</source>
        <translation>If Chinese cannot be typed, turn on the pinyin of fcitx5 or ibus in the system&apos;s settings, log out and in again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>资料文件夹</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>请改正这个文件夹的权限，或用 --workbook 换一个能写的地方。</source>
        <translation>Correct the rights on this folder, or use another place with --workbook.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>请腾出磁盘空间，或用 --workbook 换一个能写的地方。</source>
        <translation>Make room on the disk, or use another place with --workbook.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>“{place}”不能写入（{why}），批注无法保存</source>
        <translation>&quot;{place}&quot; cannot be written to ({why}); notes cannot be saved</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>“{place}”还没有，第一次打开程序时建立</source>
        <translation>&quot;{place}&quot; does not exist yet; it is made when the program is first opened</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>“{place}”能写入；同一台电脑的其他用户也能看到里面的文件名</source>
        <translation>&quot;{place}&quot; can be written to; other users of this computer can see the names of its files</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>只给自己用，请运行 chmod 700 &apos;{place}&apos;。</source>
        <translation>To keep it to yourself run chmod 700 &apos;{place}&apos;.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>“{place}”能写入，只有您能打开</source>
        <translation>&quot;{place}&quot; can be written to, and only you can open it</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>请先补上缺少的系统库；都在时，请重新安装本程序。</source>
        <translation>First add the missing system libraries; if all are there, install this program again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>这台电脑的系统比程序要的旧：请换用为老系统做的安装包，或升级系统。</source>
        <translation>This computer&apos;s system is older than the program needs: use the package made for older systems, or upgrade the system.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>Qt 装不起来（{why}），窗口打不开</source>
        <translation>Qt cannot be loaded ({why}); the window cannot open</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>界面</source>
        <translation>Interface</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>还有 {free:,.0f} MB</source>
        <translation>{free:,.0f} MB left</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>磁盘空间</source>
        <translation>Disk space</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>{said}，保存和备份可能失败</source>
        <translation>{said}; saving and backing up may fail</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>请至少腾出 {room} MB；清空回收站常常就够了。</source>
        <translation>Make room for at least {room} MB; emptying the trash is often enough.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>工作簿</source>
        <translation>Workbook</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>还没有，第一次打开程序时建立</source>
        <translation>There is none yet; it is made when the program is first opened</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>“{name}”设有密码，没有逐页检查</source>
        <translation>&quot;{name}&quot; is under a passphrase and was not checked page by page</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>请打开程序，输入密码，在菜单“资料”的“备份与恢复”里点“检查工作簿”。</source>
        <translation>Open the program, give the passphrase, and press &quot;Check the workbook&quot; under &quot;Library&quot;, &quot;Backup and restore&quot; in the menu.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>工作簿的位置：“{workbook}”。</source>
        <translation>Place of the workbook: &quot;{workbook}&quot;.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>“{name}”逐页检查过，没有发现问题</source>
        <translation>&quot;{name}&quot; was checked page by page; nothing is wrong</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>“{name}”有损坏的地方；程序没有改动它</source>
        <translation>&quot;{name}&quot; is damaged in places; the program did not change it</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/checkup.py"/>
        <source>请打开程序，在菜单“资料”的“备份与恢复”里先抢救，再选一份备份恢复。</source>
        <translation>Open the program, go to &quot;Backups and restoring&quot; in the menu &quot;Library&quot;, rescue first, then choose a backup to restore.</translation>
    </message>
</context>
<context>
    <name>services.composing</name>
    <message>
        <location filename="../../jjdesk/services/composing.py"/>
        <source>把握大</source>
        <translation>sure</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/composing.py"/>
        <source>把握中等</source>
        <translation>fairly sure</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/composing.py"/>
        <source>把握小</source>
        <translation>unsure</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/composing.py"/>
        <source>疑为“{likely}”</source>
        <translation>probably &quot;{likely}&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/composing.py"/>
        <source>疑为多出的字</source>
        <translation>probably superfluous</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/composing.py"/>
        <source>原文“{printed}”，{likely}（{sure}）
依据：{basis}</source>
        <translation>Text &quot;{printed}&quot;, {likely} ({sure})
Grounds: {basis}</translation>
    </message>
</context>
<context>
    <name>services.correcting</name>
    <message>
        <location filename="../../jjdesk/services/correcting.py"/>
        <source>更正句类</source>
        <translation>Correct the kind of sentence</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/correcting.py"/>
        <source>更正领域</source>
        <translation>Correct the sector</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/correcting.py"/>
        <source>更正量化目标</source>
        <translation>Correct a target</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/correcting.py"/>
        <source>更正勘误</source>
        <translation>correct an erratum</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/correcting.py"/>
        <source>这条更正所在的报告不在资料中，没有改动。请先重新导入报告。</source>
        <translation>The report of this correction is not in the library; nothing was changed. Import the report again first.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/correcting.py"/>
        <source>撤销{act}</source>
        <translation>undo: {act}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/correcting.py"/>
        <source>所选文字不在承诺事项里，没有改动。请先把它所在的句子定为承诺事项。</source>
        <translation>The selected words are not in a commitment; nothing was changed. First make the sentence they are in a commitment.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/correcting.py"/>
        <source>（第 {number} 条）</source>
        <translation> (No. {number})</translation>
    </message>
</context>
<context>
    <name>services.due</name>
    <message>
        <location filename="../../jjdesk/services/due.py"/>
        <source>到{until}年</source>
        <translation>by {until}</translation>
    </message>
</context>
<context>
    <name>services.explaining</name>
    <message>
        <location filename="../../jjdesk/services/explaining.py"/>
        <source>{term}：{text}</source>
        <translation>{term}: {text}</translation>
    </message>
</context>
<context>
    <name>services.faceting</name>
    <message>
        <location filename="../../jjdesk/services/faceting.py"/>
        <source>有目标</source>
        <translation>Targets</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/faceting.py"/>
        <source>我的选区</source>
        <translation>My towns</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/faceting.py"/>
        <source>未读</source>
        <translation>Unread</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/faceting.py"/>
        <source>批注类型</source>
        <translation>Kind of note</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/faceting.py"/>
        <source>表态</source>
        <translation>Stance</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/faceting.py"/>
        <source>标签</source>
        <translation>Tags</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/faceting.py"/>
        <source>重要程度</source>
        <translation>Importance</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/faceting.py"/>
        <source>批注人</source>
        <translation>Writer</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/faceting.py"/>
        <source>谁的批注</source>
        <translation>Whose notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/faceting.py"/>
        <source>我的</source>
        <translation>Mine</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/faceting.py"/>
        <source>他人的</source>
        <translation>Others&apos;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/faceting.py"/>
        <source>修改时间</source>
        <translation>Changed</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/faceting.py"/>
        <source>再看日期</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/faceting.py"/>
        <source>有批注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/faceting.py"/>
        <source>有冲突的批注</source>
        <translation>Notes with conflicts</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/faceting.py"/>
        <source>领域</source>
        <translation>Sector</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/faceting.py"/>
        <source>章节</source>
        <translation>Section</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/faceting.py"/>
        <source>镇街</source>
        <translation>Towns</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/faceting.py"/>
        <source>计量方式</source>
        <translation>Measure</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/faceting.py"/>
        <source>目标界限</source>
        <translation>Bound of targets</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/faceting.py"/>
        <source>项目节点</source>
        <translation>Milestones</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/faceting.py"/>
        <source>责任单位</source>
        <translation>Unit in charge</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/faceting.py"/>
        <source>跟进状态</source>
        <translation>Progress</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/faceting.py"/>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/faceting.py"/>
        <source>近七天</source>
        <translation>Last seven days</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/faceting.py"/>
        <source>近三十天</source>
        <translation>Last thirty days</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/faceting.py"/>
        <source>已到期</source>
        <translation>Due</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/faceting.py"/>
        <source>七天之内</source>
        <translation>Within seven days</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/faceting.py"/>
        <source>三十天之内</source>
        <translation>Within thirty days</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/faceting.py"/>
        <source>有日期的</source>
        <translation>With a date</translation>
    </message>
</context>
<context>
    <name>services.filter_words</name>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>关注</source>
        <translation>Watch</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>支持</source>
        <translation>Support</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>疑问</source>
        <translation>Question</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>建议</source>
        <translation>Suggest</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>修改意见</source>
        <translation>Amendment</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>随记</source>
        <translation>Jotting</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>赞成</source>
        <translation>For</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>有保留</source>
        <translation>Reserved</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>不赞成</source>
        <translation>Not for</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>一般</source>
        <translation>Ordinary</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>重要以上</source>
        <translation>Important and above</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>最重要</source>
        <translation>Most important</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>不低于</source>
        <translation>At least</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>超过</source>
        <translation>More than</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>不高于</source>
        <translation>Not above</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>低于</source>
        <translation>Less than</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>左右</source>
        <translation>About</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>区间</source>
        <translation>Range</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>等于</source>
        <translation>Equal</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>水平值</source>
        <translation>Level</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>增幅</source>
        <translation>Increase</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>完成量</source>
        <translation>Amount done</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>压减量</source>
        <translation>Amount cut</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>未评</source>
        <translation>Not rated</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>未开始</source>
        <translation>Not started</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>推进中</source>
        <translation>Ongoing</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>滞后</source>
        <translation>Behind</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>图表：{name}</source>
        <translation>Chart: {name}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>我</source>
        <translation>Me</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>未署名</source>
        <translation>No name</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>有目标</source>
        <translation>Targets</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>目标{bound}</source>
        <translation>Targets {bound}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>我的选区</source>
        <translation>My towns</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>未读</source>
        <translation>Unread</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>有批注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>我的批注</source>
        <translation>My notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>他人的批注</source>
        <translation>Others&apos; notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>有再看日期</source>
        <translation>With a reminder</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>{follow_up_by} 前再看</source>
        <translation>Reminder before {follow_up_by}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>有冲突</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>“{said}”</source>
        <translation>&quot;{said}&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>（另一份报告）</source>
        <translation>(another report)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>或</source>
        <translation> or </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>{since} 起</source>
        <translation>since {since}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>{until} 止</source>
        <translation>until {until}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/filter_words.py"/>
        <source>{since} 至 {until}</source>
        <translation>{since} to {until}</translation>
    </message>
</context>
<context>
    <name>services.finding</name>
    <message>
        <location filename="../../jjdesk/services/finding.py"/>
        <source>{shown}/{total} 条</source>
        <translation>{shown} of {total}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/finding.py"/>
        <source>共 {total} 条</source>
        <translation>{total} in all</translation>
    </message>
</context>
<context>
    <name>services.following</name>
    <message>
        <location filename="../../jjdesk/services/following.py"/>
        <source>记为{status}{where}</source>
        <translation>record as {status}{where}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/following.py"/>
        <source>从任务表带入跟进（{count} 条）</source>
        <translation>take progress from a task table ({count})</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/following.py"/>
        <source>修改跟进记录</source>
        <translation>change a record of progress</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/following.py"/>
        <source>删除跟进记录（{count} 条）</source>
        <translation>delete records of progress ({count})</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/following.py"/>
        <source>（{count} 条）</source>
        <translation> ({count})</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/following.py"/>
        <source>（第 {number} 条）</source>
        <translation> (No. {number})</translation>
    </message>
</context>
<context>
    <name>services.indicator_names</name>
    <message>
        <location filename="../../jjdesk/services/indicator_names.py"/>
        <source>程序自带的词表 {file} 缺失或损坏，请重新安装；您的批注不受影响。</source>
        <translation>The word list {file} of the program is missing or damaged; install the program again. Your notes are not affected.</translation>
    </message>
</context>
<context>
    <name>services.library</name>
    <message>
        <location filename="../../jjdesk/services/library.py"/>
        <source>没有存入任何内容</source>
        <translation>Nothing was kept</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/library.py"/>
        <source>“{name}”里没有文字。{safe}，请先复制报告的正文。</source>
        <translation>There is no text in &quot;{name}&quot;. {safe}; copy the text of a report first.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/library.py"/>
        <source>导入“{name}”</source>
        <translation>import &quot;{name}&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/library.py"/>
        <source>这是程序自带的报告，不能移除；没有改动。可以打开另一份报告。</source>
        <translation>This report comes with the program and cannot be removed; nothing was changed. You can open another report.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/library.py"/>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/library.py"/>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/library.py"/>
        <source>这份报告不在资料中。批注完好，请恢复它或重新导入。</source>
        <translation>This report is not in the library. Its notes are safe; restore it or import it again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/library.py"/>
        <source>没有写明是哪个区县、有哪些镇街。{safe}，请填写后再存。</source>
        <translation>It is not said which district this is, or which towns it has. {safe}; fill it in, then keep it.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/library.py"/>
        <source>导入地名表（{county}）</source>
        <translation>import the list of towns ({county})</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/library.py"/>
        <source>请恢复它</source>
        <translation>restore it</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/library.py"/>
        <source>请直接打开它</source>
        <translation>just open it</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/library.py"/>
        <source>曾在资料中、已移除</source>
        <translation>was in the library and has been removed</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/library.py"/>
        <source>已在资料中</source>
        <translation>is in the library already</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/library.py"/>
        <source>这份报告{where}（“{name}”）。没有重复存入，{advice}。</source>
        <translation>This report {where} (&quot;{name}&quot;). It was not kept twice; {advice}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/library.py"/>
        <source>{what}“{title}”</source>
        <translation>{what} &quot;{title}&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/library.py"/>
        <source>这份报告不在资料中，没有改动。请重新打开“资料”再试。</source>
        <translation>This report is not in the library; nothing was changed. Open &quot;Library&quot; again, then retry.</translation>
    </message>
</context>
<context>
    <name>services.merging</name>
    <message>
        <location filename="../../jjdesk/services/merging.py"/>
        <source>批注没有任何改动</source>
        <translation>No note was changed</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/merging.py"/>
        <source>“{name}”里的批注与编号不符，可能被改动过，没有读入。{safe}，请对方重新导出。</source>
        <translation>Notes in &quot;{name}&quot; do not fit their numbers and may have been tampered with; nothing was read. {safe}; ask for another export.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/merging.py"/>
        <source>（不知名的报告）</source>
        <translation>(unknown report)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/merging.py"/>
        <source>导入 {name} 的标签 {count} 个</source>
        <translation>import tags of {name}: {count}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/merging.py"/>
        <source>导入 {name} 的批注 {count} 条</source>
        <translation>import notes of {name}: {count}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/merging.py"/>
        <source>导入 {name} 的批注历史 {count} 条</source>
        <translation>import histories of notes of {name}: {count}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/merging.py"/>
        <source>新 %d 条</source>
        <translation>new: %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/merging.py"/>
        <source>改动 %d 条</source>
        <translation>changed: %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/merging.py"/>
        <source>对方已删除 %d 条</source>
        <translation>Deleted by the writer: %d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/merging.py"/>
        <source>冲突 %d 条（两个版本都已留下）</source>
        <translation>conflicts: %d (both versions are kept)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/merging.py"/>
        <source>{name} 的批注都已经有了，没有重复存入。</source>
        <translation>The notes of {name} are all here already and were not kept twice.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/merging.py"/>
        <source>已导入 {name} 的批注：{names}。</source>
        <translation>Notes of {name} imported: {names}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/merging.py"/>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/merging.py"/>
        <source>有 {waiting} 条批的报告不在资料中，导入报告后就会显示。</source>
        <translation>On reports that are not in the library: {waiting}; they are shown once the report is imported.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/merging.py"/>
        <source>有 {left_out} 条对不上，没有导入。</source>
        <translation>Matching nothing and not imported: {left_out}.</translation>
    </message>
</context>
<context>
    <name>services.note_places</name>
    <message>
        <location filename="../../jjdesk/services/note_places.py"/>
        <source>全文</source>
        <translation>Whole text</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/note_places.py"/>
        <source>原处已不在</source>
        <translation>its place is gone</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/note_places.py"/>
        <source>章节</source>
        <translation>Section</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/note_places.py"/>
        <source>文句</source>
        <translation>Words</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/note_places.py"/>
        <source>第 {number} 条</source>
        <translation>No. {number}</translation>
    </message>
</context>
<context>
    <name>services.noting_many</name>
    <message>
        <location filename="../../jjdesk/services/noting_many.py"/>
        <source>{act} {count} 条</source>
        <translation>{act}, notes: {count}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/noting_many.py"/>
        <source>{act}“{tag}”</source>
        <translation>{act} &quot;{tag}&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/noting_many.py"/>
        <source>取下标签</source>
        <translation>take off a tag</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/noting_many.py"/>
        <source>加标签</source>
        <translation>Add a tag</translation>
    </message>
</context>
<context>
    <name>services.oddities</name>
    <message>
        <location filename="../../jjdesk/services/oddities.py"/>
        <source>{sentence}。</source>
        <translation>{sentence}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/oddities.py"/>
        <source>没有找到标题，请填写。</source>
        <translation>No title was found; fill it in.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/oddities.py"/>
        <source>没有认出是哪里的报告，镇街不会标出，请填写地区。</source>
        <translation>It was not recognised where the report is from, so towns are not marked; fill in the place.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/oddities.py"/>
        <source>没有认出年份，过去的数字可能被当作目标，请填写年份。</source>
        <translation>The year was not recognised, so figures of the past may be taken for targets; fill in the year.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/oddities.py"/>
        <source>没有找到工作安排部分，通篇像是回顾，因此没有承诺事项。</source>
        <translation>No part with tasks was found; all reads like a review, so there are no commitments.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/oddities.py"/>
        <source>没有找到承诺事项，可能不是政府工作报告。</source>
        <translation>No commitments were found; it may not be a government work report.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/oddities.py"/>
        <source>没有找到一个量化目标。</source>
        <translation>Not one target was found.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/oddities.py"/>
        <source>只有 {characters} 字，可能只是报告的一部分。</source>
        <translation>There are only {characters} characters; it may be just a part of a report.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/oddities.py"/>
        <source>有 {lost} 处文字读不出来（显示为 �），请对照原件。</source>
        <translation>Places that could not be read (shown as �): {lost}; compare with the original.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/oddities.py"/>
        <source>有 {strange} 个不寻常的字符，像是扫描识别的结果，请对照原件核对数字。</source>
        <translation>Unusual characters: {strange}, as from recognition of a scan; check the figures against the original.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/oddities.py"/>
        <source>疑似错漏有 {slips} 处，原件可能转换有误，请抽查几处。</source>
        <translation>Likely slips: {slips}. The original may have been converted badly; check a few.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/oddities.py"/>
        <source>有 {count} 处文字很长而没有句号（最长 {longest} 字），可能丢了标点。</source>
        <translation>Long stretches without a full stop: {count} (the longest has {longest} characters); punctuation may be lost.</translation>
    </message>
</context>
<context>
    <name>services.opening</name>
    <message>
        <location filename="../../jjdesk/services/opening.py"/>
        <source>程序自带的报告缺失或损坏，请重新安装；您的批注不受影响。（{error}）</source>
        <translation>The report that comes with the program is missing or damaged; install the program again. Your notes are not affected. ({error})</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/opening.py"/>
        <source>程序自带的报告与其解析结果不一致，请重新安装；您的批注不受影响。</source>
        <translation>The report that comes with the program does not match its parse; install the program again. Your notes are not affected.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/opening.py"/>
        <source>工作簿里这份报告的原文与解析结果对不上。批注完好，请重新导入报告原文。</source>
        <translation>The text of this report in the workbook does not match its parse. Your notes are safe; import the text of the report again.</translation>
    </message>
</context>
<context>
    <name>services.outlining</name>
    <message>
        <location filename="../../jjdesk/services/outlining.py"/>
        <source>（标题在缺失部分）</source>
        <translation>(its heading is in the missing part)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/outlining.py"/>
        <source>{number}（上文缺标题）</source>
        <translation>{number} (its heading is missing)</translation>
    </message>
</context>
<context>
    <name>services.parsing</name>
    <message>
        <location filename="../../jjdesk/services/parsing.py"/>
        <source>“{path}”不是文件名，不能写成报告文件。没有改动任何文件，请给出文件名。</source>
        <translation>&quot;{path}&quot; is no name of a file, so no report can be written there. No file was changed; give a file&apos;s name.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/parsing.py"/>
        <source>“{path}”是文件夹，不能写成报告文件。原有文件没有改动，请给出文件名。</source>
        <translation>&quot;{path}&quot; is a folder, so no report can be written there. Existing files are unchanged; give a file&apos;s name.</translation>
    </message>
</context>
<context>
    <name>services.periods</name>
    <message>
        <location filename="../../jjdesk/services/periods.py"/>
        <source>一</source>
        <translation>1</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/periods.py"/>
        <source>二</source>
        <translation>2</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/periods.py"/>
        <source>三</source>
        <translation>3</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/periods.py"/>
        <source>四</source>
        <translation>4</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/periods.py"/>
        <source>{year}年上半年</source>
        <translation>{year} H1</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/periods.py"/>
        <source>{year}年下半年</source>
        <translation>{year} H2</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/periods.py"/>
        <source>{year}年{quarter}季度</source>
        <translation>{year} Q{quarter}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/periods.py"/>
        <source>{year}年{month}月</source>
        <translation>{month}/{year}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/periods.py"/>
        <source>{year}年</source>
        <translation>{year}</translation>
    </message>
</context>
<context>
    <name>services.polling.ballot_folder</name>
    <message>
        <location filename="../../jjdesk/services/polling/ballot_folder.py"/>
        <source>看不到“{name}”，U 盘可能已拔出。插回后会接着收。</source>
        <translation>&quot;{name}&quot; cannot be seen; the USB stick may have been pulled out. Collecting goes on once it is back.</translation>
    </message>
</context>
<context>
    <name>services.polling.casting</name>
    <message>
        <location filename="../../jjdesk/services/polling/casting.py"/>
        <source>{arithmetic}。</source>
        <translation>{arithmetic}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/casting.py"/>
        <source>截止前可以重新投票，以最后一次为准。</source>
        <translation>You can cast again until the box closes; the last ballot counts. </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/casting.py"/>
        <source>投出后不能更改。</source>
        <translation>It cannot be changed once cast. </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/casting.py"/>
        <source>依据：{decision}（{decided}）。</source>
        <translation>Basis: {decision} ({decided}).</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/casting.py"/>
        <source>对整份名单一并表决，不能只选其中几项。</source>
        <translation>The whole list is voted on at once; single items cannot be chosen.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/casting.py"/>
        <source>通过的项目中，</source>
        <translation>Of the projects that pass, </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/casting.py"/>
        <source>得分最高</source>
        <translation>with most points</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/casting.py"/>
        <source>得票最多</source>
        <translation>with most votes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/casting.py"/>
        <source>{passing}{by}的 {seats} 项当选。</source>
        <translation>{passing}the {seats} {by} are elected.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/casting.py"/>
        <source>（参照选举）</source>
        <translation> (as in elections)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/casting.py"/>
        <source>第 {seats} 名相等时，{said}{like}。</source>
        <translation>If there is a tie at place {seats}, {said}{like}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/casting.py"/>
        <source>这份选票凭证不是本次票决发出的。没有任何改动，请核对凭证或票决包。</source>
        <translation>This credential was not issued for this vote. Nothing was changed; check the credential or the vote package.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/casting.py"/>
        <source>票决包</source>
        <translation>vote package</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/casting.py"/>
        <source>选票凭证</source>
        <translation>Credentials</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/casting.py"/>
        <source>读不出{name}文件（{strerror}）。没有任何改动，请检查 U 盘或文件夹后再试。</source>
        <translation>The file of the {name} cannot be read ({strerror}). Nothing was changed; check the USB stick or the folder, then try again.</translation>
    </message>
</context>
<context>
    <name>services.polling.demonstration</name>
    <message>
        <location filename="../../jjdesk/services/polling/demonstration.py"/>
        <source>程序自带的示例名单 {file} 缺失或损坏，请重新安装。</source>
        <translation>The sample list {file} of the program is missing or damaged; install the program again.</translation>
    </message>
</context>
<context>
    <name>services.polling.intentions</name>
    <message>
        <location filename="../../jjdesk/services/polling/intentions.py"/>
        <source>改意向</source>
        <translation>change an intention</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/intentions.py"/>
        <source>写意向附注</source>
        <translation>write a remark on an intention</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/intentions.py"/>
        <source>调整意向次序</source>
        <translation>change the order of intentions</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/intentions.py"/>
        <source>{act}（项目 {number}）</source>
        <translation>{act} (project {number})</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/intentions.py"/>
        <source>这个项目已经不在名单里。没有改动，请重新打开名单后再试。</source>
        <translation>This project is no longer on the list. Nothing was changed; open the list again, then retry.</translation>
    </message>
</context>
<context>
    <name>services.polling.keying</name>
    <message>
        <location filename="../../jjdesk/services/polling/keying.py"/>
        <source>没有录入，请改正后再按回车。</source>
        <translation> It was not keyed in; correct it, then press Enter.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/keying.py"/>
        <source>输入打勾的项目序号，用空格隔开，如 1 3 7；空白票不填。按回车录入。</source>
        <translation>Type the numbers of the ticked projects with spaces between them, such as 1 3 7; nothing for a blank ballot. Enter keys it in.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/keying.py"/>
        <source>按排列次序输入项目序号，用空格隔开，如 5 1 3；空白票不填。按回车录入。</source>
        <translation>Type the numbers of the projects in their order with spaces between them, such as 5 1 3; nothing for a blank ballot. Enter keys it in.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/keying.py"/>
        <source>1 满意、2 基本满意、3 不满意</source>
        <translation>1 satisfied, 2 fairly satisfied, 3 not satisfied</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/keying.py"/>
        <source>1 赞成、2 反对、3 弃权</source>
        <translation>1 for, 2 against, 3 abstain</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/keying.py"/>
        <source>输入一个数字：{said}；空白票不填。按回车录入。</source>
        <translation>Type one digit: {said}; nothing for a blank ballot. Enter keys it in.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/keying.py"/>
        <source>从第 1 项起每项一个数字：{said}、0 未填，共 {projects} 个。按回车录入。</source>
        <translation>One digit a project from number 1 on: {said}, 0 blank, {projects} in all. Enter keys it in.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/keying.py"/>
        <source>“{word}”不是 1 到 {projects} 的项目序号。{safe}</source>
        <translation>&quot;{word}&quot; is no number of a project from 1 to {projects}.{safe}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/keying.py"/>
        <source>第 {number} 项输入了两次。{safe}</source>
        <translation>Number {number} was typed twice.{safe}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/keying.py"/>
        <source>“{digit}”不是 0 到 3 的数字。{safe}</source>
        <translation>&quot;{digit}&quot; is no digit from 0 to 3.{safe}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/keying.py"/>
        <source>要 {count} 个数字，现有 {given} 个。{safe}</source>
        <translation>{count} digits are needed, there are {given}.{safe}</translation>
    </message>
</context>
<context>
    <name>services.polling.links</name>
    <message>
        <location filename="../../jjdesk/services/polling/links.py"/>
        <source>要对应的项目或报告内容已经不在。没有改动，请重新打开名单后再试。</source>
        <translation>The project or the part of the report is no longer there. Nothing was changed; open the list again, then retry.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/links.py"/>
        <source>对应</source>
        <translation>Match</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/links.py"/>
        <source>不对应</source>
        <translation>No match</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/links.py"/>
        <source>{act}报告第 {number} 条（项目 {project}）</source>
        <translation>{act}: report No. {number} (project {project})</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/links.py"/>
        <source>这个项目已经不在名单里。没有改动，请重新打开名单后再试。</source>
        <translation>This project is no longer on the list. Nothing was changed; open the list again, then retry.</translation>
    </message>
</context>
<context>
    <name>services.polling.marking</name>
    <message>
        <location filename="../../jjdesk/services/polling/marking.py"/>
        <source>已选</source>
        <translation>Chosen</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/marking.py"/>
        <source>已赞成</source>
        <translation>For</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/marking.py"/>
        <source>已排</source>
        <translation>In order</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/marking.py"/>
        <source>已评</source>
        <translation>Rated</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/marking.py"/>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/marking.py"/>
        <source>意向里选的多于 {most} 个，第 {names} 项没有填上。</source>
        <translation>More than {most} are intended; projects {names} were not filled in.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/marking.py"/>
        <source>赞成</source>
        <translation>For</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/marking.py"/>
        <source>排</source>
        <translation>put in order</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/marking.py"/>
        <source>选</source>
        <translation>Yes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/marking.py"/>
        <source>最多{verb} {most} 个，已满，“{name}”没有{verb}上：多选的整张无效。请先取消一个。</source>
        <translation>At most {most} ({verb}), which is reached, so &quot;{name}&quot; was not taken: a ballot with more is void. Take one off first.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/marking.py"/>
        <source>对整份名单：{said}</source>
        <translation>On the whole list: {said}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/marking.py"/>
        <source>共 {count}</source>
        <translation>In all {count}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/marking.py"/>
        <source>不限个数</source>
        <translation>No limit</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/marking.py"/>
        <source>须选</source>
        <translation>To choose</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/marking.py"/>
        <source>最多</source>
        <translation>At most</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/marking.py"/>
        <source>请对整份名单表态</source>
        <translation>Decide on the whole list</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/marking.py"/>
        <source>还有 {unmarked} 项未评</source>
        <translation>Not rated yet: {unmarked}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/marking.py"/>
        <source>已全部评完</source>
        <translation>All are rated</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/marking.py"/>
        <source>还可{verb} {left} 项</source>
        <translation>Left ({verb}): {left}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/marking.py"/>
        <source>已{verb}满</source>
        <translation>Reached ({verb})</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/marking.py"/>
        <source>这是空白票，按规则算对全部项目弃权。</source>
        <translation>This ballot is blank: by the rules it counts as abstaining on all projects.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/marking.py"/>
        <source>这是空白票，按规则是无效票。</source>
        <translation>This ballot is blank: by the rules it is void.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/marking.py"/>
        <source>这是空白票，按规则不计入有效票。</source>
        <translation>This ballot is blank: by the rules it is not among the valid ones.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/marking.py"/>
        <source>须选满 {seats} 个，现有 {chosen} 个：按规则是无效票。</source>
        <translation>Exactly {seats} must be chosen, there are {chosen}: by the rules this ballot is void.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/marking.py"/>
        <source>少选有效：还有 {seats} 个名额没有用。</source>
        <translation>Choosing fewer is valid. Seats not used: {seats}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/marking.py"/>
        <source>有 {unmarked} 项没有填，按弃权计。</source>
        <translation>Left blank and counted as abstaining: {unmarked}.</translation>
    </message>
</context>
<context>
    <name>services.polling.planning</name>
    <message>
        <location filename="../../jjdesk/services/polling/planning.py"/>
        <source>{basis}：{source}</source>
        <translation>{basis}: {source}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/planning.py"/>
        <source>法定到会：{quorum_words}</source>
        <translation>Quorum: {quorum_words}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/planning.py"/>
        <source>还没有标题，选票和计票报告单上都要写它。</source>
        <translation>There is no title yet; it is on ballots and on the result sheet.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/planning.py"/>
        <source>标题有 {count} 字，凭证纸条上只写得下 {longest_title} 字。</source>
        <translation>The title has {count} characters; a credential&apos;s slip has room for {longest_title}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/planning.py"/>
        <source>示例名单不是大会的名单，只能用于模拟。</source>
        <translation>The sample list is not the congress&apos;s and can be used for a mock vote only.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/planning.py"/>
        <source>凭证 {credentials} 份，应到只有 {eligible} 人</source>
        <translation>Credentials: {credentials}, deputies due: only {eligible}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/planning.py"/>
        <source>{said}，多出的凭证会多投票。</source>
        <translation>{said}: the surplus would cast surplus votes.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/planning.py"/>
        <source>一次最多制作 {most_credentials} 份凭证。</source>
        <translation>At most {most_credentials} credentials can be made at once.</translation>
    </message>
</context>
<context>
    <name>services.polling.preparing</name>
    <message>
        <location filename="../../jjdesk/services/polling/preparing.py"/>
        <source>{sentence}没有生成任何文件，请改正后再试。</source>
        <translation>{sentence} No file was made; correct it, then try again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/preparing.py"/>
        <source>“{name}”里的凭证或钥匙没有全部删去（{strerror}）。票决包没有改动，请关闭正在使用它们的程序，再删一次。</source>
        <translation>Not all credentials or key parts in &quot;{name}&quot; were deleted ({strerror}). The vote package is unchanged; close the program that uses them, then delete again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/preparing.py"/>
        <source>“{target}”里已有文件，没有覆盖，也没有生成任何文件。请另选一个空文件夹。</source>
        <translation>There are files in &quot;{target}&quot;, so nothing was overwritten and no file was made. Choose an empty folder.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/preparing.py"/>
        <source>写不出“{target}”（{why}）。没有留下任何文件，请检查文件夹的权限和磁盘空间，或换一个位置。</source>
        <translation>&quot;{target}&quot; could not be written ({why}). No file was left behind; check the folder&apos;s rights and the disk space, or choose another place.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/preparing.py"/>
        <source>这不是制作本次票决包的秘书处密钥。没有生成下一轮，请选择上一轮文件夹里的“{secretariat}”。</source>
        <translation>This is not the secretariat&apos;s key that made this vote package. The next round was not made; choose &quot;{secretariat}&quot; in the folder of the last round.</translation>
    </message>
</context>
<context>
    <name>services.polling.projects</name>
    <message>
        <location filename="../../jjdesk/services/polling/projects.py"/>
        <source>粘贴的表格</source>
        <translation>Pasted table</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/projects.py"/>
        <source>名单“{name}”已经在这里，内容相同。没有再存一份，请直接使用它。</source>
        <translation>The list &quot;{name}&quot; is here already with the same contents. It was not kept twice; just use it.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/projects.py"/>
        <source>导入项目名单“{name}”</source>
        <translation>import the list of projects &quot;{name}&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/projects.py"/>
        <source>导入项目名单</source>
        <translation>Import a list of projects</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/projects.py"/>
        <source>加入示例名单“{name}”</source>
        <translation>add the sample list &quot;{name}&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/projects.py"/>
        <source>加入示例名单</source>
        <translation>add the sample list</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/projects.py"/>
        <source>修改项目名单“{name}”</source>
        <translation>change the list of projects &quot;{name}&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/projects.py"/>
        <source>修改项目名单</source>
        <translation>change the list of projects</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/projects.py"/>
        <source>移除项目名单</source>
        <translation>remove a list of projects</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/projects.py"/>
        <source>恢复项目名单</source>
        <translation>restore a list of projects</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/projects.py"/>
        <source>{act}“{name}”</source>
        <translation>{act} &quot;{name}&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/projects.py"/>
        <source>名单还没有名称。没有存入，请写上名称，如“2025年民生实事候选项目”。</source>
        <translation>The list has no name yet. It was not kept; write a name, such as &quot;Livelihood projects 2025&quot;.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/projects.py"/>
        <source>名单里要有 1 至 {most} 个项目，现在是 {count} 个。没有存入，请改好后再试。</source>
        <translation>A list has 1 to {most} projects, this one {count}. It was not kept; change it, then try again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/projects.py"/>
        <source>第 {place} 个项目没有名称。没有存入，请补上名称，或去掉这一行。</source>
        <translation>Project {place} has no name. It was not kept; add the name, or take the line away.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/projects.py"/>
        <source>“{name}”的序号要大于零。没有存入，请改好序号。</source>
        <translation>The number of &quot;{name}&quot; must be above zero. It was not kept; change the number.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/projects.py"/>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/projects.py"/>
        <source>“{name}”</source>
        <translation>&quot;{name}&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/projects.py"/>
        <source>{names}的序号都是 {number}。没有存入，请给每个项目一个不同的序号。</source>
        <translation>{names} all have the number {number}. It was not kept; give each project a number of its own.</translation>
    </message>
</context>
<context>
    <name>services.polling.result_lines</name>
    <message>
        <location filename="../../jjdesk/services/polling/result_lines.py"/>
        <source>基本满意 {partly}　不满意 {dissatisfied}</source>
        <translation>fairly satisfied {partly}  not satisfied {dissatisfied}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/result_lines.py"/>
        <source>通过</source>
        <translation>Passed</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/result_lines.py"/>
        <source>当选</source>
        <translation>Elected</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/result_lines.py"/>
        <source>票数相等</source>
        <translation>Tie</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/result_lines.py"/>
        <source>名额已满</source>
        <translation>No seat left</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/result_lines.py"/>
        <source>{points} 分</source>
        <translation>{points} points</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/result_lines.py"/>
        <source>反对 {opposed}　弃权 {abstained}</source>
        <translation>against {opposed}  abstained {abstained}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/result_lines.py"/>
        <source>{said} {n} 张</source>
        <translation>{said}: {n}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/result_lines.py"/>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>services.polling.stationing</name>
    <message>
        <location filename="../../jjdesk/services/polling/stationing.py"/>
        <source>上一次收票中断，票箱是收之前的样子。请把那一批选票再收一次。</source>
        <translation>Collecting was broken off the last time, and the box is as before it. Collect those ballots once more.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/stationing.py"/>
        <source>上一次录入纸质选票中断，最后一张没有存入。请核对后补录。</source>
        <translation>Keying in paper ballots was broken off the last time, and the last one was not kept. Check and key it in.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/stationing.py"/>
        <source>上一次开票中断，选票没有计入。请再次开票。</source>
        <translation>Opening was broken off the last time, and no ballot was counted. Open again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/stationing.py"/>
        <source>电子选票</source>
        <translation>electronic ballots</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/stationing.py"/>
        <source>纸质选票</source>
        <translation>Paper ballots</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/stationing.py"/>
        <source>{names}只有 1 张：开票文件会显出这位代表写了什么，不再是无记名。</source>
        <translation>There is only 1 of {names}: opening would show what this deputy wrote, so it is no longer secret.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/stationing.py"/>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/stationing.py"/>
        <source>应到 {eligible} 人，法定 {quorum} 人到会</source>
        <translation>{eligible} due, a quorum of {quorum}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/stationing.py"/>
        <source>实到 {present} ＞ 应到 {eligible}</source>
        <translation>{present} present &gt; {eligible} due</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/stationing.py"/>
        <source>实到 {present}，不足法定的 {quorum} 人</source>
        <translation>{present} present, fewer than the quorum of {quorum}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/stationing.py"/>
        <source>实到 {present} ≤ 应到 {eligible}，达到法定 {quorum} 人</source>
        <translation>{present} present ≤ {eligible} due, the quorum of {quorum} is reached</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/stationing.py"/>
        <source>发出 ≤ 实到</source>
        <translation>issued ≤ present</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/stationing.py"/>
        <source>发出 {issued} ＞ 实到 {present}</source>
        <translation>{issued} issued &gt; {present} present</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/stationing.py"/>
        <source>发出 {issued} ≤ 实到 {present}</source>
        <translation>{issued} issued ≤ {present} present</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/stationing.py"/>
        <source>发出 = 收回 + 未收回</source>
        <translation>issued = returned + not returned</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/stationing.py"/>
        <source>收回 {returned} ＞ 发出 {issued}，多出 {more} 张，本轮作废</source>
        <translation>{returned} returned &gt; {issued} issued, {more} too many: this round is void</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/stationing.py"/>
        <source>发出 {issued} = 收回 {returned} + 未收回 {missing}</source>
        <translation>{issued} issued = {returned} returned + {missing} not returned</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/stationing.py"/>
        <source>收回 = 有效 + 无效（开票后得出）</source>
        <translation>returned = valid + void (known after opening)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/stationing.py"/>
        <source>收回 {returned} = 有效 {valid} + 无效 {void}</source>
        <translation>{returned} returned = {valid} valid + {void} void</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/stationing.py"/>
        <source> + 不计 {uncounted}</source>
        <translation> + {uncounted} not counted</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/stationing.py"/>
        <source>读不出“{filename}”（{strerror}）。没有改动，请检查位置后再试。</source>
        <translation>&quot;{filename}&quot; cannot be read ({strerror}). Nothing was changed; check the place, then try again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/stationing.py"/>
        <source>“{name}”里已有别的文件。没有改动，请选择空文件夹。</source>
        <translation>There are other files in &quot;{name}&quot;. Nothing was changed; choose an empty folder.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/stationing.py"/>
        <source>{said}：{said_2}</source>
        <translation>{said}: {said_2}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/stationing.py"/>
        <source>按规则没有下一轮。没有生成任何文件，结果没有变动。</source>
        <translation>By the rules there is no next round. No file was made, and the result is unchanged.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/polling/stationing.py"/>
        <source>读不出“{name}”（{strerror}）。没有改动，请检查 U 盘后再试。</source>
        <translation>&quot;{name}&quot; cannot be read ({strerror}). Nothing was changed; check the USB stick, then try again.</translation>
    </message>
</context>
<context>
    <name>services.progress_sheet</name>
    <message>
        <location filename="../../jjdesk/services/progress_sheet.py"/>
        <source>逾期 {days} 天（{day}）</source>
        <translation>{days} d overdue ({day})</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/progress_sheet.py"/>
        <source>{days} 天后到期</source>
        <translation>In {days} d</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/progress_sheet.py"/>
        <source>今天到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/progress_sheet.py"/>
        <source>{when}（{day}）</source>
        <translation>{when} ({day})</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/progress_sheet.py"/>
        <source>年内</source>
        <translation>Within the year</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/progress_sheet.py"/>
        <source>年度已过</source>
        <translation>The year is over</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/progress_sheet.py"/>
        <source>{status}（{period}）</source>
        <translation>{status} ({period})</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/progress_sheet.py"/>
        <source>“{name}”的类型不能导出。没有改动任何文件，请把文件名的结尾写成 .xlsx 或 .csv。</source>
        <translation>&quot;{name}&quot; is of a kind that cannot be exported. No file was changed; let the name end in .xlsx or .csv.</translation>
    </message>
</context>
<context>
    <name>services.proposing</name>
    <message>
        <location filename="../../jjdesk/services/proposing.py"/>
        <source>未评</source>
        <translation>Not rated</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/proposing.py"/>
        <source>未开始</source>
        <translation>Not started</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/proposing.py"/>
        <source>推进中</source>
        <translation>Ongoing</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/proposing.py"/>
        <source>滞后</source>
        <translation>Behind</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/proposing.py"/>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>services.protecting</name>
    <message>
        <location filename="../../jjdesk/services/protecting.py"/>
        <source>密码少于 {shortest} 个字符，没有设置；工作簿没有改动。请换一个长一些、自己记得住的。</source>
        <translation>The passphrase has fewer than {shortest} characters and was not set; the workbook is unchanged. Choose a longer one that you can remember.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/protecting.py"/>
        <source>密码已更改</source>
        <translation>The passphrase is changed</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/protecting.py"/>
        <source>密码已设置</source>
        <translation>The passphrase is set</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/protecting.py"/>
        <source>{said}：工作簿和旁边的备份都已加密。{told}</source>
        <translation>{said}: the workbook and the backups beside it are encrypted. {told}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/protecting.py"/>
        <source>密码已取消：工作簿和旁边的备份不再加密。{told}</source>
        <translation>The passphrase is taken away: the workbook and the backups beside it are no longer encrypted. {told}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/protecting.py"/>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/protecting.py"/>
        <source>“{name}”</source>
        <translation>&quot;{name}&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/protecting.py"/>
        <source>有 {count} 份备份读不出来，或磁盘空间不够，保持原样：{names}；不需要时请在备份文件夹里自行删除。</source>
        <translation>Backups that cannot be read, or for which there is no room, stay as they were: {count} ({names}); delete them from the backup folder if you do not need them.</translation>
    </message>
</context>
<context>
    <name>services.repairing</name>
    <message>
        <location filename="../../jjdesk/services/repairing.py"/>
        <source>工作簿完好：整个文件逐页检查过，没有发现问题。</source>
        <translation>The workbook is sound: the whole file was checked page by page, and nothing is wrong.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/repairing.py"/>
        <source>工作簿有损坏的地方。程序没有改动它。请先点“抢救”，把还能读出的内容存成一份新的工作簿；再比较它和最近的备份，选一份恢复。</source>
        <translation>The workbook is damaged in places. The program did not change it. First click &quot;Rescue&quot; to keep what can still be read as a new workbook; then compare it with the last backup and restore one of them.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/repairing.py"/>
        <source>救出{told}，已存为一份“抢救”的备份；原来的工作簿没有改动。</source>
        <translation>Rescued: {told}, kept as a backup called &quot;Rescue&quot;; the old workbook is unchanged.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/repairing.py"/>
        <source>已由“{name}”恢复：{inside}。</source>
        <translation>Restored from &quot;{name}&quot;: {inside}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/repairing.py"/>
        <source>原来的工作簿另存为“{name}”。</source>
        <translation>The old workbook is kept as &quot;{name}&quot;.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/repairing.py"/>
        <source>这份备份没有加密，恢复后的工作簿也没有密码；需要时请重新设置。</source>
        <translation>This backup is not encrypted, so the restored workbook has no passphrase; set it again if you need one.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/repairing.py"/>
        <source>打开它要用这份备份的密码。</source>
        <translation>Opening it takes the passphrase of this backup.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/repairing.py"/>
        <source>从“{name}”里没有读出任何内容，没有存成新的工作簿；它没有被改动。请用最近的备份恢复。</source>
        <translation>Nothing could be read from &quot;{name}&quot;, so no new workbook was kept; it was not changed. Restore from the last backup.</translation>
    </message>
</context>
<context>
    <name>services.saved_filters</name>
    <message>
        <location filename="../../jjdesk/services/saved_filters.py"/>
        <source>存下筛选“{name}”</source>
        <translation>save the filter &quot;{name}&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/saved_filters.py"/>
        <source>已经有一个叫“{other}”的筛选。没有改名，请换一个名称。</source>
        <translation>There is a filter called &quot;{other}&quot; already. It was not renamed; choose another name.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/saved_filters.py"/>
        <source>筛选“{name}”改名为“{other}”</source>
        <translation>rename the filter &quot;{name}&quot; to &quot;{other}&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/saved_filters.py"/>
        <source>删除筛选“{name}”</source>
        <translation>delete the filter &quot;{name}&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/saved_filters.py"/>
        <source>调整筛选的次序</source>
        <translation>change the order of filters</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/saved_filters.py"/>
        <source>筛选的名称要有 1 至 {longest} 个字。没有存下，请改一改名称。</source>
        <translation>A filter&apos;s name has 1 to {longest} characters. It was not saved; change the name.</translation>
    </message>
</context>
<context>
    <name>services.sectors</name>
    <message>
        <location filename="../../jjdesk/services/sectors.py"/>
        <source>程序自带的领域表 {file} 缺失或损坏，请重新安装；您的批注不受影响。</source>
        <translation>The table of sectors {file} of the program is missing or damaged; install the program again. Your notes are not affected.</translation>
    </message>
</context>
<context>
    <name>services.sharing</name>
    <message>
        <location filename="../../jjdesk/services/sharing.py"/>
        <source>没有可以导出的批注，没有写出文件。批注都在，请先把批注设为共享，或连同私有批注一起导出。</source>
        <translation>There are no notes to export, so no file was written. Your notes are safe; share some first, or export private ones as well.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/sharing.py"/>
        <source>还没有写明是谁的批注，没有写出文件。批注都在，请先填写“我的姓名”。</source>
        <translation>It is not said whose notes these are, so no file was written. Your notes are safe; fill in &quot;My name&quot; first.</translation>
    </message>
</context>
<context>
    <name>services.summarising.catalogue</name>
    <message>
        <location filename="../../jjdesk/services/summarising/catalogue.py"/>
        <source>批注摘要</source>
        <translation>Digest of notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/summarising/catalogue.py"/>
        <source>审议发言提纲</source>
        <translation>Outline of a speech</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/summarising/catalogue.py"/>
        <source>修改意见表</source>
        <translation>Table of amendments</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/summarising/catalogue.py"/>
        <source>代表建议</source>
        <translation>Deputy&apos;s proposal</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/summarising/catalogue.py"/>
        <source>量化目标一览表</source>
        <translation>Table of targets</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/summarising/catalogue.py"/>
        <source>我的选区</source>
        <translation>My towns</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/summarising/catalogue.py"/>
        <source>目标任务分解表</source>
        <translation>Table of tasks</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/summarising/catalogue.py"/>
        <source>票决结果</source>
        <translation>Result of the vote</translation>
    </message>
</context>
<context>
    <name>services.summarising.defining</name>
    <message>
        <location filename="../../jjdesk/services/summarising/defining.py"/>
        <source>新建摘要“{name}”</source>
        <translation>New summary &quot;{name}&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/summarising/defining.py"/>
        <source>改名</source>
        <translation>Rename</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/summarising/defining.py"/>
        <source>摘要“{name}”改名为“{new}”</source>
        <translation>Summary &quot;{name}&quot; renamed &quot;{new}&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/summarising/defining.py"/>
        <source>修改摘要“{name}”</source>
        <translation>Change summary &quot;{name}&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/summarising/defining.py"/>
        <source>摘要“{name}”恢复原样</source>
        <translation>Summary &quot;{name}&quot; as it came</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/summarising/defining.py"/>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/summarising/defining.py"/>
        <source>删除摘要“{name}”</source>
        <translation>Delete summary &quot;{name}&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/summarising/defining.py"/>
        <source>移动</source>
        <translation>Move</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/summarising/defining.py"/>
        <source>移动摘要“{name}”</source>
        <translation>Move summary &quot;{name}&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/summarising/defining.py"/>
        <source>这个摘要已经不在了。没有改动，请在左边的列表里另选一个。</source>
        <translation>This summary is gone. Nothing was changed; choose another in the list on the left.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/summarising/defining.py"/>
        <source>“{name}”是自带的摘要，不能{act}。没有改动，可以先复制一份再{act}。</source>
        <translation>&quot;{name}&quot; came with the program, and this cannot be done with it: {act}. Nothing was changed; make a copy first.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/summarising/defining.py"/>
        <source>已经有一个叫“{name}”的摘要。没有改动，请换一个名称。</source>
        <translation>There is a summary called &quot;{name}&quot; already. Nothing was changed; take another name.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/summarising/defining.py"/>
        <source>摘要的名称要有 1 至 {longest} 个字。没有改动，请改一改名称。</source>
        <translation>A summary&apos;s name has 1 to {longest} characters. Nothing was changed; take another name.</translation>
    </message>
</context>
<context>
    <name>services.summarising.output</name>
    <message>
        <location filename="../../jjdesk/services/summarising/output.py"/>
        <source>“{name}”的类型不能导出。没有改动任何文件，请把文件名的结尾写成 {names}。</source>
        <translation>&quot;{name}&quot; is of a kind that cannot be exported. No file was changed; let the name end in {names}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/summarising/output.py"/>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/summarising/output.py"/>
        <source>“{name}”里现在没有表格，没有写出文件。请改存为 PDF 或 Word，或补上内容再存。</source>
        <translation>&quot;{name}&quot; has no tables now; no file was written. Save it as PDF or Word, or add to it first.</translation>
    </message>
</context>
<context>
    <name>services.summarising.result</name>
    <message>
        <location filename="../../jjdesk/services/summarising/result.py"/>
        <source>还没有选票决文件夹。请选一个已经计过票的票决文件夹，它的计票报告单就在这里。</source>
        <translation>No vote&apos;s folder has been chosen. Choose one whose vote was counted: its result sheet is shown here.</translation>
    </message>
</context>
<context>
    <name>services.tabulating</name>
    <message>
        <location filename="../../jjdesk/services/tabulating.py"/>
        <source>升</source>
        <translation>Up</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tabulating.py"/>
        <source>平</source>
        <translation>Level</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tabulating.py"/>
        <source>降</source>
        <translation>Down</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tabulating.py"/>
        <source>不可比</source>
        <translation>Not comparable</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tabulating.py"/>
        <source>水平值</source>
        <translation>Level</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tabulating.py"/>
        <source>增幅</source>
        <translation>Increase</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tabulating.py"/>
        <source>完成量</source>
        <translation>Amount done</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tabulating.py"/>
        <source>压减量</source>
        <translation>Amount cut</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tabulating.py"/>
        <source>延续 {kept} · 新增 {new} · 不再提 {gone}</source>
        <translation>continued {kept} · new {new} · dropped {gone}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tabulating.py"/>
        <source>{said}；没有同一指标的量化目标</source>
        <translation>{said}; no shared indicator has targets</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tabulating.py"/>
        <source>{said}；同一指标 {count} 个：{names}</source>
        <translation>{said}; shared indicators {count}: {names}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tabulating.py"/>
        <source>不是都有数值，不相减</source>
        <translation>not both have values; not subtracted</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tabulating.py"/>
        <source>期限不同（{older}、{newer}），不相减</source>
        <translation>different years ({older}, {newer}); not subtracted</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tabulating.py"/>
        <source>口径不同（{older}、{newer}），不相减</source>
        <translation>different measures ({older}, {newer}); not subtracted</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tabulating.py"/>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tabulating.py"/>
        <source>无单位</source>
        <translation>no unit</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tabulating.py"/>
        <source>单位不同（{shown}），不相减</source>
        <translation>different units ({shown}); not subtracted</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tabulating.py"/>
        <source>到{until}年</source>
        <translation>by {until}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tabulating.py"/>
        <source>当年</source>
        <translation>this year</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tabulating.py"/>
        <source>持平</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tabulating.py"/>
        <source>持平，界限不同</source>
        <translation>unchanged, another bound</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tabulating.py"/>
        <source>{said}（{signed_share}）</source>
        <translation>{said} ({signed_share})</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tabulating.py"/>
        <source>原句</source>
        <translation>Same words</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tabulating.py"/>
        <source>略改</source>
        <translation>Slightly changed</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tabulating.py"/>
        <source>改写</source>
        <translation>Reworded</translation>
    </message>
</context>
<context>
    <name>services.tagging</name>
    <message>
        <location filename="../../jjdesk/services/tagging.py"/>
        <source>标签没有改动</source>
        <translation>tags are unchanged</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tagging.py"/>
        <source>添加标签“{name}”</source>
        <translation>add the tag &quot;{name}&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tagging.py"/>
        <source>已有标签“{name}”，{safe}。如果两者是一回事，请把它们合并。</source>
        <translation>There is a tag &quot;{name}&quot; already; {safe}. If the two are one thing, merge them.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tagging.py"/>
        <source>标签“{name}”改名为“{new}”</source>
        <translation>rename the tag &quot;{name}&quot; to &quot;{new}&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tagging.py"/>
        <source>这两个标签已经是同一个（“{name}”），{safe}。</source>
        <translation>These two tags are one already (&quot;{name}&quot;); {safe}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tagging.py"/>
        <source>合并标签“{name}”→“{other}”</source>
        <translation>merge the tags &quot;{name}&quot; → &quot;{other}&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tagging.py"/>
        <source>标签“{name}”换颜色</source>
        <translation>recolour the tag &quot;{name}&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tagging.py"/>
        <source>标签“{name}”移到最上层</source>
        <translation>move the tag &quot;{name}&quot; to the top</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tagging.py"/>
        <source>标签不能放在它自己下面，{safe}。请选另一个标签。</source>
        <translation>A tag cannot be below itself; {safe}. Choose another tag.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tagging.py"/>
        <source>“{name}”已经在另一个标签下面，标签只分两层；{safe}。请选最上层的标签。</source>
        <translation>&quot;{name}&quot; is below another tag, and there are two levels only; {safe}. Choose a tag at the top.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tagging.py"/>
        <source>“{name}”下面还有标签，标签只分两层；{safe}。请先把下面的标签移到最上层。</source>
        <translation>There are tags below &quot;{name}&quot;, and there are two levels only; {safe}. First move those to the top.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tagging.py"/>
        <source>标签“{name}”移到“{other}”下</source>
        <translation>move the tag &quot;{name}&quot; below &quot;{other}&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tagging.py"/>
        <source>删除标签“{name}”</source>
        <translation>delete the tag &quot;{name}&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tagging.py"/>
        <source>这个标签已经不在了，{safe}。请重新打开标签列表。</source>
        <translation>This tag is no longer there; {safe}. Open the list of tags again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tagging.py"/>
        <source>标签没有名字，{safe}。请写一个名字。</source>
        <translation>The tag has no name; {safe}. Write one.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tagging.py"/>
        <source>标签“{name}…”超过 {longest} 个字，{safe}。请起一个短一点的名字。</source>
        <translation>The tag &quot;{name}…&quot; has more than {longest} characters; {safe}. Choose a shorter name.</translation>
    </message>
</context>
<context>
    <name>services.task_matching</name>
    <message>
        <location filename="../../jjdesk/services/task_matching.py"/>
        <source>文字只有部分相同</source>
        <translation>the words are the same in part only</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/task_matching.py"/>
        <source>数字不同</source>
        <translation>the figures differ</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/task_matching.py"/>
        <source>文字太短</source>
        <translation>the text is too short</translation>
    </message>
</context>
<context>
    <name>services.tasking</name>
    <message>
        <location filename="../../jjdesk/services/tasking.py"/>
        <source>导入任务表“{name}”</source>
        <translation>import the task table &quot;{name}&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tasking.py"/>
        <source>导入任务表</source>
        <translation>Import a task table</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tasking.py"/>
        <source>选定的列里没有一项任务。没有存入任何内容，请把写任务的那一列选作“目标任务”。</source>
        <translation>There is no task in the chosen column. Nothing was kept; choose the column with the tasks as &quot;Task&quot;.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tasking.py"/>
        <source>还没有填时段。没有存入任何内容，请写明这份表说的是哪一段时间，如“2025年上半年”。</source>
        <translation>There is no period yet. Nothing was kept; say which period the table is about, such as &quot;first half of 2025&quot;.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tasking.py"/>
        <source>这份任务表已经作为“{name}”（{period}）导入过。没有再存一份，如需重新导入，请先移除原来的表。</source>
        <translation>This task table was imported already as &quot;{name}&quot; ({period}). It was not kept twice; to import it again, remove the old one first.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tasking.py"/>
        <source>对应</source>
        <translation>Match</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tasking.py"/>
        <source>不对应</source>
        <translation>No match</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tasking.py"/>
        <source>改判</source>
        <translation>decide otherwise</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tasking.py"/>
        <source>任务{act}（第 {ordinal} 项）</source>
        <translation>Task: {act} (item {ordinal})</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tasking.py"/>
        <source>移除任务表</source>
        <translation>remove a task table</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tasking.py"/>
        <source>恢复任务表</source>
        <translation>restore a task table</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/tasking.py"/>
        <source>{act}“{name}”</source>
        <translation>{act} &quot;{name}&quot;</translation>
    </message>
</context>
<context>
    <name>services.transferring</name>
    <message>
        <location filename="../../jjdesk/services/transferring.py"/>
        <source>{} 份报告</source>
        <translation>reports: {}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/transferring.py"/>
        <source>{} 条批注</source>
        <translation>notes: {}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/transferring.py"/>
        <source>{} 个标签</source>
        <translation>tags: {}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/transferring.py"/>
        <source>{} 份任务表</source>
        <translation>task tables: {}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/transferring.py"/>
        <source>{} 条跟进</source>
        <translation>records of progress: {}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/transferring.py"/>
        <source>{} 份项目名单</source>
        <translation>lists of projects: {}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/transferring.py"/>
        <source>{} 项意向</source>
        <translation>intentions: {}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/transferring.py"/>
        <source>{} 份摘要定义</source>
        <translation>definitions of summaries: {}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/transferring.py"/>
        <source>批注与现在的相同。</source>
        <translation>The notes are the same as now.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/transferring.py"/>
        <source>多出</source>
        <translation>added</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/transferring.py"/>
        <source>少掉</source>
        <translation>gone</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/transferring.py"/>
        <source>内容不同</source>
        <translation>different</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/transferring.py"/>
        <source>{said} {count} 条</source>
        <translation>{said}: {count}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/transferring.py"/>
        <source>与现在相比，批注{names}。</source>
        <translation>Compared with now, notes: {names}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/transferring.py"/>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/transferring.py"/>
        <source>“{name}”{when}里有：{inside}</source>
        <translation>&quot;{name}&quot;{when} holds: {inside}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/transferring.py"/>
        <source>，代表是{writer}</source>
        <translation>, of the deputy {writer}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/transferring.py"/>
        <source>工作簿现在是空的，恢复后就有这些内容。</source>
        <translation>The workbook is empty now and will hold these.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/transferring.py"/>
        <source>工作簿现有的内容（{here}）将被替换；</source>
        <translation>What the workbook holds now ({here}) is replaced; </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/transferring.py"/>
        <source>替换前先备份，可在“备份与恢复”里恢复回来。{said}</source>
        <translation>it is backed up first and can be restored in &quot;Backups and restoring&quot;. {said}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/transferring.py"/>
        <source>{head}。{after}</source>
        <translation>{head}. {after}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/transferring.py"/>
        <source>已由“{name}”恢复：{inside}。</source>
        <translation>Restored from &quot;{name}&quot;: {inside}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/transferring.py"/>
        <source>原来的内容备份在“{name}”。</source>
        <translation>What it held is backed up as &quot;{name}&quot;.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/transferring.py"/>
        <source>工作簿“{workbook}”里已有内容（{here}），没有恢复。工作簿没有任何改动，确要替换请加 --replace（替换前先备份），或用 --workbook 另选一个文件。</source>
        <translation>The workbook &quot;{workbook}&quot; holds something ({here}), so nothing was restored. The workbook is unchanged; add --replace to replace it (it is backed up first), or choose another file with --workbook.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/transferring.py"/>
        <source>工作簿“{workbook}”正被另一个窗口或程序使用，没有恢复。工作簿没有任何改动，请先关闭它再试。</source>
        <translation>The workbook &quot;{workbook}&quot; is in use by another window or program, so nothing was restored. The workbook is unchanged; close that first, then try again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/transferring.py"/>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/transferring.py"/>
        <source>设置，没有报告和批注</source>
        <translation>settings, no reports and no notes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/transferring.py"/>
        <source>“{path}”就是工作簿本身，没有导出。工作簿没有任何改动，请另取一个名字。</source>
        <translation>&quot;{path}&quot; is the workbook itself, so nothing was exported. The workbook is unchanged; choose another name.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/services/transferring.py"/>
        <source>（{made:%Y-%m-%d %H:%M} 导出）</source>
        <translation> (exported {made:%Y-%m-%d %H:%M})</translation>
    </message>
</context>
<context>
    <name>store.faults</name>
    <message>
        <location filename="../../jjdesk/store/faults.py"/>
        <source>工作簿“{path}”已损坏，无法读取；程序没有改动它，报告本身不受影响。请在菜单“资料”的“备份与恢复”里抢救或恢复，或用 --workbook 另选一个文件。</source>
        <translation>The workbook &quot;{path}&quot; is damaged and cannot be read; the program did not change it, and the report itself is not affected. Rescue or restore in &quot;Backups and restoring&quot; in the menu &quot;Library&quot;, or choose another file with --workbook.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/faults.py"/>
        <source>无法写入工作簿“{path}”：文件或所在文件夹不可写；已存的批注完好，刚才的修改尚未存入。请检查文件夹的权限，或用 --workbook 另选一个文件。</source>
        <translation>The workbook &quot;{path}&quot; cannot be written to: the file or its folder may only be read. Saved notes are safe; the last change is not saved yet. Check the folder&apos;s rights, or choose another file with --workbook.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/faults.py"/>
        <source>磁盘已满，刚才的修改没有存入工作簿“{path}”；此前已存的批注完好。请腾出磁盘空间后再试。</source>
        <translation>The disk is full, and the last change was not saved in the workbook &quot;{path}&quot;; what was saved before is safe. Make room on the disk, then try again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/faults.py"/>
        <source>工作簿“{path}”正被另一个窗口或程序占用，刚才的修改没有存入；此前已存的批注完好。请关闭另一个程序后再试。</source>
        <translation>The workbook &quot;{path}&quot; is in use by another window or program, and the last change was not saved; what was saved before is safe. Close the other program, then try again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/faults.py"/>
        <source>无法打开工作簿“{path}”；程序没有改动它。请检查文件夹是否存在、是否可写，或用 --workbook 另选一个文件。</source>
        <translation>The workbook &quot;{path}&quot; cannot be opened; the program did not change it. See whether the folder exists and can be written to, or choose another file with --workbook.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/faults.py"/>
        <source>读写工作簿“{path}”时磁盘出错，刚才的修改没有存入；此前已存的批注完好。请检查磁盘或 U 盘后再试。</source>
        <translation>The disk failed while the workbook &quot;{path}&quot; was read or written, and the last change was not saved; what was saved before is safe. Check the disk or USB stick, then try again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/faults.py"/>
        <source>“{path}”不是工作簿，或已损坏得认不出来；程序没有改动它。请用 --workbook 另选一个文件，或在菜单“资料”的“备份与恢复”里抢救、恢复。</source>
        <translation>&quot;{path}&quot; is no workbook, or is damaged beyond recognition; the program did not change it. Choose another file with --workbook, or rescue and restore in &quot;Backups and restoring&quot; in the menu &quot;Library&quot;.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/faults.py"/>
        <source>备份文件夹不可写</source>
        <translation>the backup folder cannot be written to</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/faults.py"/>
        <source>请检查文件夹的权限</source>
        <translation>Check the folder&apos;s rights</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/faults.py"/>
        <source>磁盘已满</source>
        <translation>the disk is full</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/faults.py"/>
        <source>请腾出磁盘空间</source>
        <translation>Make room on the disk</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/faults.py"/>
        <source>工作簿正被另一个程序占用</source>
        <translation>the workbook is in use by another program</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/faults.py"/>
        <source>请关闭那个程序</source>
        <translation>Close that program</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/faults.py"/>
        <source>写出的备份读回来与工作簿不一致</source>
        <translation>the backup read back differs from the workbook</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/faults.py"/>
        <source>请检查磁盘</source>
        <translation>Check the disk</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/faults.py"/>
        <source>读写磁盘出错</source>
        <translation>the disk failed while reading or writing</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/faults.py"/>
        <source>程序内部出错，工作簿“{path}”没有被改动；已存的批注完好。（{error}）</source>
        <translation>An error in the program; the workbook &quot;{path}&quot; was not changed and saved notes are safe. ({error})</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/faults.py"/>
        <source>无法打开或创建工作簿“{path}”（{reason}）；没有文件被改动。请检查文件夹的权限，或用 --workbook 另选一个文件。</source>
        <translation>The workbook &quot;{path}&quot; cannot be opened or made ({reason}); no file was changed. Check the folder&apos;s rights, or choose another file with --workbook.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/faults.py"/>
        <source>请检查工作簿所在的文件夹</source>
        <translation>Check the folder of the workbook</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/faults.py"/>
        <source>工作簿“{name}”的备份没有做成（{why}）；工作簿没有改动，已存的批注完好。{what_to_do}后再试。</source>
        <translation>The workbook &quot;{name}&quot; was not backed up ({why}); it is unchanged, and saved notes are safe. {what_to_do}, then try again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/faults.py"/>
        <source>工作簿“{path}”里有本程序从不写入的内容（触发器、视图等），可能是有人做的手脚，没有打开；程序没有改动它。请向给你这份文件的人确认，或用备份替换它。</source>
        <translation>The workbook &quot;{path}&quot; holds things this program never writes (triggers, views and the like) and may have been tampered with; it was not opened and not changed. Ask whoever gave you this file, or use a backup in its place.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/faults.py"/>
        <source>“{name}”设有密码，没有打开；内容完好，没有文件被改动。请输入设置它时用的密码。</source>
        <translation>&quot;{name}&quot; is under a passphrase and was not opened; it is safe, and no file was changed. Enter the passphrase it was given.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/faults.py"/>
        <source>密码不对，“{name}”没有打开；没有文件被改动。请检查大小写和输入法后再试；确定没有输错的，文件可能已损坏，可用备份恢复。</source>
        <translation>The passphrase is wrong, and &quot;{name}&quot; was not opened; no file was changed. Check capitals and input method, then try again; if it is surely right, the file may be damaged and a backup can be restored.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/faults.py"/>
        <source>工作簿“{name}”正被另一个窗口或程序使用，密码没有改动，内容完好。请关闭它们后再试。</source>
        <translation>The workbook &quot;{name}&quot; is in use by another window or program; the passphrase is unchanged, and all is safe. Close them, then try again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/faults.py"/>
        <source>还没有工作簿“{path}”，没有内容可以导出；没有文件被改动。请检查 --workbook 后面的文件。</source>
        <translation>There is no workbook &quot;{path}&quot; yet, so there is nothing to export; no file was changed. Check the file after --workbook.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/faults.py"/>
        <source>工作簿“{path}”不在原处了（文件夹被移走、删除、替换，或 U 盘已拔出），刚才的修改没有存入，文字还在屏幕上。请把文件夹放回原处再试；仍不行时，先复制出文字，再重新打开程序。</source>
        <translation>The workbook &quot;{path}&quot; is no longer in its place (its folder was moved, deleted or replaced, or the USB stick pulled out). The last change was not saved; its text is still on the screen. Put the folder back, then try again; if that does not help, copy the text out, then open the program again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/faults.py"/>
        <source>工作簿“{path}”由更新版本的程序保存，本窗口只供阅读，可能不全；程序没有改动它，批注完好。要在这里写，请先升级程序，或用 --workbook 另选一个文件。</source>
        <translation>The workbook &quot;{path}&quot; was saved by a newer version of the program; this window may only read it, and may not show all. The program did not change it, and your notes are safe. To write here, update the program first, or choose another file with --workbook.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/faults.py"/>
        <source>工作簿“{path}”或所在文件夹不可写，本窗口只供阅读；已存的批注完好。要在这里写，请检查文件夹的权限后重新打开，或用 --workbook 另选一个文件。</source>
        <translation>The workbook &quot;{path}&quot; or its folder may only be read, and so may this window; saved notes are safe. To write here, check the folder&apos;s rights and open it again, or choose another file with --workbook.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/faults.py"/>
        <source>工作簿“{path}”由更新版本的程序保存，本版本不能打开；程序没有改动它，批注完好。请升级程序，或用 --workbook 另选一个文件。</source>
        <translation>The workbook &quot;{path}&quot; was saved by a newer version of the program and cannot be opened by this one; the program did not change it, and your notes are safe. Update the program, or choose another file with --workbook.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/faults.py"/>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/faults.py"/>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/faults.py"/>
        <source>“{act}”之后，同一处内容又改动过（如在另一个窗口里改过，或清除过意向），或者报告由新版程序重新识别过，因此没有{way}；所有内容都保持原样，其他操作仍可撤销。请直接修改这一处。</source>
        <translation>After &quot;{act}&quot; the same place was changed again (such as in another window, or intentions were erased), or a new version of the program parsed the report anew, so it was not {way}. Everything is as it was, and other acts can still be undone. Change this place directly.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/faults.py"/>
        <source>工作簿“{name}”旁边的备份里有要清除的内容，但写不进备份，所以什么也没有清除；其他内容完好。请检查备份文件夹的权限和磁盘空间后再试。</source>
        <translation>Backups beside the workbook &quot;{name}&quot; hold what is to be erased, and they cannot be written to, so nothing was erased; all else is safe. Check the rights on the backup folder and the disk space, then try again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/faults.py"/>
        <source>内容已经删除，但工作簿“{path}”正被另一个窗口读取，或磁盘空间不够，文件里可能还有痕迹；其他内容完好。请关闭另一个窗口、腾出空间，下次打开时会自动清除干净。</source>
        <translation>It is deleted, but the workbook &quot;{path}&quot; is being read by another window, or there is no room on the disk, so traces may remain in the file; all else is safe. Close the other window and make room; it is erased for good at the next opening.</translation>
    </message>
</context>
<context>
    <name>store.whole</name>
    <message>
        <location filename="../../jjdesk/store/whole.py"/>
        <source>内容自相矛盾</source>
        <translation>the contents contradict each other</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/whole.py"/>
        <source>没有第 {schema} 版的工作簿</source>
        <translation>there is no workbook of version {schema}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/whole.py"/>
        <source>表与工作簿的不同</source>
        <translation>its tables differ from a workbook&apos;s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/whole.py"/>
        <source>表 {table} 第 {number} 行的列与工作簿的不同</source>
        <translation>the columns of table {table}, row {number}, differ from a workbook&apos;s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/store/whole.py"/>
        <source>表 {table} 第 {number} 行的 {name} 不是该有的类型</source>
        <translation>in table {table}, row {number}, {name} is not of the right type</translation>
    </message>
</context>
<context>
    <name>voting.box</name>
    <message>
        <location filename="../../jjdesk/voting/box.py"/>
        <source>“{name}”里已有一次票决。里面的文件没有改动，请打开它继续，或另选一个空文件夹。</source>
        <translation>There is a vote in &quot;{name}&quot; already. Its files are unchanged; open it to go on, or choose an empty folder.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/box.py"/>
        <source>实到、发出不能是负数。没有改动，请重新填写。</source>
        <translation>Present and issued cannot be negative. Nothing was changed; fill them in again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/box.py"/>
        <source>还没有截止</source>
        <translation>the box is not closed yet</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/box.py"/>
        <source>还没有填写实到人数和发出票数</source>
        <translation>the numbers of present and issued are not filled in yet</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/box.py"/>
        <source>还不能开票：{obstacle}。选票没有打开，请完成后再开票。</source>
        <translation>The ballots cannot be opened yet: {obstacle}. No ballot was opened; see to that first.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/box.py"/>
        <source>投票还没有截止。没有改动，请先截止。</source>
        <translation>The box is not closed yet. Nothing was changed; close it first.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/box.py"/>
        <source>投票已经截止。票箱没有变化，不能再次截止。</source>
        <translation>The box is closed. It is unchanged and cannot be closed again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/box.py"/>
        <source>本轮已经计票，结果已签名。文件没有改动，不能再改。</source>
        <translation>This round is counted and its result signed. The files are unchanged and can no longer be changed.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/box.py"/>
        <source>已经开过票，只是结果还没有写出。纸质选票和票数没有改动，也不能再改，请再次开票。</source>
        <translation>The ballots were opened, only the result is not written yet. Paper ballots and counters are unchanged and can no longer be changed; open again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/box.py"/>
        <source>“{name}”与计票记录不符，被改动、替换或删除过。这里没有写入任何内容，请保留原样并用备份核对。</source>
        <translation>&quot;{name}&quot; does not agree with the record of the count: it was changed, replaced or deleted. Nothing was written here; keep it as it is and compare it with a backup.</translation>
    </message>
</context>
<context>
    <name>voting.box_file</name>
    <message>
        <location filename="../../jjdesk/voting/box_file.py"/>
        <source>这个文件不是票箱</source>
        <translation>this file is no ballot box</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/box_file.py"/>
        <source>里面是另一次票决或另一轮的选票</source>
        <translation>it holds ballots of another vote or another round</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/box_file.py"/>
        <source>应有 {count} 张选票，文件长短与此不符</source>
        <translation>it should hold {count} ballots, and its length does not fit</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/box_file.py"/>
        <source>第 {place} 张选票重复</source>
        <translation>ballot {place} occurs twice</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/box_file.py"/>
        <source>第 {place} 张选票的次序不对</source>
        <translation>ballot {place} is out of order</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/box_file.py"/>
        <source>第 {place} 张选票不对（{why}）</source>
        <translation>ballot {place} is wrong ({why})</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/box_file.py"/>
        <source>票箱不对：{what}，可能被改动或损坏。文件都没有改动，请保留原样并用备份核对。</source>
        <translation>The ballot box is wrong: {what}; it may have been changed or damaged. All files are unchanged; keep them as they are and compare with a backup.</translation>
    </message>
</context>
<context>
    <name>voting.codes</name>
    <message>
        <location filename="../../jjdesk/voting/codes.py"/>
        <source>{name}应有 {length} 个字符，现有 {count} 个。没有任何改动，请对照原件补全后再试。</source>
        <translation>{name} should have {length} characters and has {count}. Nothing was changed; compare it with the original, complete it, then try again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/codes.py"/>
        <source>{name}只用数字和字母（不含 U），第 {foreign} 个字符不是。没有任何改动，请对照原件改正后再试。</source>
        <translation>{name} has digits and letters only (no U), and character {foreign} is neither. Nothing was changed; compare it with the original, correct it, then try again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/codes.py"/>
        <source>第 {start} 至 {end} 个字符中</source>
        <translation> between characters {start} and {end}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/codes.py"/>
        <source>{name}{place}有输错的字符。没有任何改动，请对照原件改正后再试。</source>
        <translation>{name}: there is a wrong character{place}. Nothing was changed; compare it with the original, correct it, then try again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/codes.py"/>
        <source>{name}不是本程序制作的。没有任何改动，请对照原件改正后再试。</source>
        <translation>{name} was not made by this program. Nothing was changed; compare it with the original, correct it, then try again.</translation>
    </message>
</context>
<context>
    <name>voting.folder</name>
    <message>
        <location filename="../../jjdesk/voting/folder.py"/>
        <source>“{name}”过大，不是票决文件。文件没有改动，请选择票决文件夹。</source>
        <translation>&quot;{name}&quot; is too large for a file of a vote. The file is unchanged; choose the folder of a vote.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/folder.py"/>
        <source>文件夹里没有“{name}”，不是完整的票决文件夹。其余文件没有改动，请找回这个文件或换用备份。</source>
        <translation>There is no &quot;{name}&quot; in the folder, so the vote is incomplete. The other files are unchanged; find that file, or use a backup.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/folder.py"/>
        <source>读不出“{name}”（{strerror}）。没有改动，请检查磁盘和权限后再试。</source>
        <translation>&quot;{name}&quot; cannot be read ({strerror}). Nothing was changed; check the disk and the rights, then try again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/folder.py"/>
        <source>找不到“{name}”，U 盘可能已拔出。票箱没有变化，请插回后再收一次。</source>
        <translation>&quot;{name}&quot; is not found; the USB stick may have been pulled out. The box is unchanged; plug it in again, then collect once more.</translation>
    </message>
</context>
<context>
    <name>voting.journal</name>
    <message>
        <location filename="../../jjdesk/voting/journal.py"/>
        <source>最后一行不完整</source>
        <translation>: its last line is incomplete</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/journal.py"/>
        <source>第 {number} 行不是记录</source>
        <translation>: line {number} is no record</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/journal.py"/>
        <source>第 {number} 行被改写过</source>
        <translation>: line {number} was rewritten</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/journal.py"/>
        <source>第 {number} 行与前一行接不上</source>
        <translation>: line {number} does not follow the one before</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/journal.py"/>
        <source>第 {number} 行与票决包不符</source>
        <translation>: line {number} does not agree with the vote package</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/journal.py"/>
        <source>计票记录{what}，可能被改动或损坏。文件都没有改动，请保留原样并用备份核对。</source>
        <translation>Record of the count{what}; it may have been changed or damaged. All files are unchanged; keep them as they are and compare with a backup.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/journal.py"/>
        <source>票决文件夹已由另一个计票台改动。这里没有写入任何内容，请只保留一个计票台，并重新打开这个文件夹。</source>
        <translation>The folder of the vote was changed by another counting station. Nothing was written here; keep one counting station only, and open this folder again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/journal.py"/>
        <source>找不到票决文件夹“{name}”，U 盘可能已拔出。已存入的选票没有改动，请插回后重新打开。</source>
        <translation>The folder of the vote &quot;{name}&quot; is not found; the USB stick may have been pulled out. Ballots already kept are unchanged; plug it in again, then open it once more.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/journal.py"/>
        <source>写不出“{name}”（{why}）。票决文件夹保持原样，选票文件也还在原处；请检查磁盘空间和权限后再试。</source>
        <translation>&quot;{name}&quot; could not be written ({why}). The folder of the vote is as it was, and the ballots&apos; files are where they were; check the disk space and the rights, then try again.</translation>
    </message>
</context>
<context>
    <name>voting.keys</name>
    <message>
        <location filename="../../jjdesk/voting/keys.py"/>
        <source>开票钥匙</source>
        <translation>Key parts</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/keys.py"/>
        <source>缺少计票组公钥</source>
        <translation>the committee&apos;s public key is missing</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/keys.py"/>
        <source>计票组密钥的保管人数不对</source>
        <translation>the number of keepers of the committee&apos;s key is wrong</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/keys.py"/>
        <source>计票组公钥无效</source>
        <translation>the committee&apos;s public key is invalid</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/keys.py"/>
        <source>密钥不能分给 {keepers} 人保管、由 {needed} 人开启：保管人应为 1 至 {most_keepers} 人，开启人数不能多于保管人数。没有生成任何密钥，请改正人数。</source>
        <translation>The key cannot be shared among {keepers} keepers with {needed} to open: there are 1 to {most_keepers} keepers, and no more can be needed to open. No key was made; correct the numbers.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/keys.py"/>
        <source>第 {place} 份{share}</source>
        <translation>{share}, number {place}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/keys.py"/>
        <source>第 {place} 份{share}不属于这次票决。选票没有打开，请核对后换用这次票决的钥匙。</source>
        <translation>{share}, number {place}, does not belong to this vote. No ballot was opened; check, and use the key parts of this vote.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/keys.py"/>
        <source>{share} {number} 输入了两次。选票没有打开，请由另一位保管人输入。</source>
        <translation>{share} {number} was entered twice. No ballot was opened; let another keeper enter theirs.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/keys.py"/>
        <source>开票需要 {needed} 份{share}，现有 {count} 份。选票没有打开，请等其他保管人到场输入。</source>
        <translation>Opening takes {needed} ({share}); there are {count}. No ballot was opened; wait for the other keepers.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/keys.py"/>
        <source>这些{share}合不成这次票决的密钥，其中有伪造或损坏的。选票没有打开，请换另一位保管人的钥匙再试。</source>
        <translation>These parts ({share}) do not make the key of this vote; some are forged or damaged. No ballot was opened; try the part of another keeper.</translation>
    </message>
</context>
<context>
    <name>voting.package</name>
    <message>
        <location filename="../../jjdesk/voting/package.py"/>
        <source>票决包没有生成：{problem}。没有写出任何文件，请改正后再试。</source>
        <translation>The vote package was not made: {problem}. No file was written; correct it, then try again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/package.py"/>
        <source>票决包没有生成：项目的文字过长。没有写出任何文件，请缩短后再试。</source>
        <translation>The vote package was not made: the projects&apos; texts are too long. No file was written; shorten them, then try again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/package.py"/>
        <source>这个票决包的签名不符，内容被改动过。没有任何改动，请向秘书处重新索取。</source>
        <translation>The signature of this vote package does not fit: it was changed. Nothing was changed here; ask the secretariat for it again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/package.py"/>
        <source>这个票决包不能使用：{problem}。没有任何改动，请向秘书处重新索取。</source>
        <translation>This vote package cannot be used: {problem}. Nothing was changed; ask the secretariat for it again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/package.py"/>
        <source>这不是票决包，或文件不完整。没有任何改动，请向秘书处重新索取 .jjvote 文件。</source>
        <translation>This is no vote package, or it is incomplete. Nothing was changed; ask the secretariat for the .jjvote file again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/package.py"/>
        <source>这个票决包由更新版本的程序制作。没有任何改动，请先更新本程序再打开。</source>
        <translation>This vote package was made by a newer version of the program. Nothing was changed; update this program, then open it.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/package.py"/>
        <source>没有标题，或标题过长</source>
        <translation>there is no title, or it is too long</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/package.py"/>
        <source>制作日期不对</source>
        <translation>the date is wrong</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/package.py"/>
        <source>轮次与所依据的结果不符</source>
        <translation>the round does not fit the result it rests on</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/package.py"/>
        <source>缺少秘书处公钥</source>
        <translation>the secretariat&apos;s public key is missing</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/package.py"/>
        <source>计票组密钥的保管人数与票决规则不符</source>
        <translation>the number of keepers of the committee&apos;s key does not fit the rules</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/package.py"/>
        <source>示例名单不是大会的名单，只能用于模拟</source>
        <translation>the sample list is not the congress&apos;s and can be used for a mock vote only</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/package.py"/>
        <source>项目应为 1 至 {most_projects} 个</source>
        <translation>there must be 1 to {most_projects} projects</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/package.py"/>
        <source>有两个项目的标识相同</source>
        <translation>two projects have the same identity</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/package.py"/>
        <source>项目没有按 1、2、3 的顺序编号</source>
        <translation>the projects are not numbered 1, 2, 3 in order</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/package.py"/>
        <source>项目 {number} 没有名称，或文字过长</source>
        <translation>project {number} has no name, or its text is too long</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/package.py"/>
        <source>选票凭证的公钥不完整</source>
        <translation>a public key of a credential is incomplete</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/package.py"/>
        <source>选票凭证重复，或没有按序排列</source>
        <translation>credentials occur twice or are out of order</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/package.py"/>
        <source>选票凭证多于应到人数</source>
        <translation>there are more credentials than deputies due</translation>
    </message>
</context>
<context>
    <name>voting.paper</name>
    <message>
        <location filename="../../jjdesk/voting/paper.py"/>
        <source>纸质选票的编号 {wrong} 不对。没有录入任何选票，请从 1 开始编号后重录。</source>
        <translation>The numbers {wrong} of paper ballots are wrong. No ballot was keyed in; number them from 1, then key in again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/paper.py"/>
        <source>{number} 号纸质选票两次录入没有不同。没有改动，不需要核定。</source>
        <translation>Paper ballot No. {number} was keyed in alike both times. Nothing was changed; there is nothing to settle.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/paper.py"/>
        <source>{number} 号纸质选票只录入了一次。没有改动，请第二人录入后再核定。</source>
        <translation>Paper ballot No. {number} was keyed in only once. Nothing was changed; let the second person key it in, then settle it.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/paper.py"/>
        <source>{number} 号纸质选票按规则不是废票。没有改动，不需要确认。</source>
        <translation>Paper ballot No. {number} is not void by the rules. Nothing was changed; there is nothing to confirm.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/paper.py"/>
        <source>确认 {number} 号纸质选票为废票须写明原因。没有改动，请填写原因。</source>
        <translation>To confirm that paper ballot No. {number} is void, the reason is needed. Nothing was changed; fill it in.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/paper.py"/>
        <source>{listed}纸质选票只录入了一次</source>
        <translation>{listed}: paper ballots keyed in only once</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/paper.py"/>
        <source>{listed}纸质选票两次录入不同，还没有核定</source>
        <translation>{listed}: paper ballots keyed in differently and not settled yet</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/paper.py"/>
        <source>{listed}纸质选票是废票，总监票人还没有确认</source>
        <translation>{listed}: void paper ballots not confirmed by the chief scrutineer yet</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/paper.py"/>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/paper.py"/>
        <source>{few} 号</source>
        <translation>No. {few}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/paper.py"/>
        <source>{few} 号等 {count} 张</source>
        <translation>No. {few} and others, {count} in all</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/paper.py"/>
        <source>纸质选票的文件不是本程序写出的，或被改动过。文件没有改动，请保留原样并用备份核对。</source>
        <translation>The file of the paper ballots was not written by this program, or was changed. It is unchanged; keep it as it is and compare with a backup.</translation>
    </message>
</context>
<context>
    <name>voting.result</name>
    <message>
        <location filename="../../jjdesk/voting/result.py"/>
        <source>结果的签名不符，内容被改动过，或不是这个计票组签的。请保留原样并用备份核对。</source>
        <translation>The signature of the result does not fit: it was changed, or not signed by this committee. Keep it as it is and compare with a backup.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/result.py"/>
        <source>结果文件不是本程序写出的，或不完整。文件没有改动，请保留原样并用备份核对。</source>
        <translation>The file of the result was not written by this program, or is incomplete. It is unchanged; keep it as it is and compare with a backup.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/result.py"/>
        <source>开票文件不是本程序写出的，或被改动过。文件没有改动，请保留原样并用备份核对。</source>
        <translation>The file of the opened ballots was not written by this program, or was changed. It is unchanged; keep it as it is and compare with a backup.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/result.py"/>
        <source>开票文件属于另一次票决或另一轮。文件没有改动，请用备份核对。</source>
        <translation>The file of the opened ballots belongs to another vote or another round. It is unchanged; compare with a backup.</translation>
    </message>
</context>
<context>
    <name>voting.rounds</name>
    <message>
        <location filename="../../jjdesk/voting/rounds.py"/>
        <source>这一轮的结果已按规则确定，不需要主席团另定下一轮；结果没有变动。</source>
        <translation>The result of this round is settled by the rules, and the presidium need not call another round; the result is unchanged.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rounds.py"/>
        <source>本轮作废，重新投票须包括全部项目；请重新选定，结果没有变动。</source>
        <translation>This round is void, so voting again must take in all projects; choose again. The result is unchanged.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rounds.py"/>
        <source>按规则最多投 {max_rounds} 轮，已经投满</source>
        <translation>by the rules there are at most {max_rounds} rounds, and all were held</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rounds.py"/>
        <source>{said}，不能再投；结果没有变动。</source>
        <translation>{said}: there can be no other round; the result is unchanged.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rounds.py"/>
        <source>下一轮只能从还没有当选的项目中选定；请重新选定，结果没有变动。</source>
        <translation>Only projects that are not elected can go on to the next round; choose again. The result is unchanged.</translation>
    </message>
</context>
<context>
    <name>voting.rules</name>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>勾选票决</source>
        <translation>Ticking projects</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>从候选项目中选若干个，多选的整张无效，少选有效，全体代表过半数通过。</source>
        <translation>Choose some of the projects; a ballot with too many is void, with fewer it is valid; more than half of all deputies pass a project.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>勾选票决（须选满）</source>
        <translation>Ticking projects (exact number)</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>与勾选票决相同，但必须选满应选数，多选、少选的整张无效。</source>
        <translation>As ticking projects, but exactly as many as there are seats; a ballot with more or fewer is void.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>逐项票决</source>
        <translation>Item by item</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>对每个项目分别赞成、反对或弃权，赞成数不超过应选数。</source>
        <translation>For, against or abstain on each project; no more for than there are seats.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>排序票决</source>
        <translation>Ranking</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>按先后排出若干个项目，名次折算为分数，分数高的当选（参照选举）。</source>
        <translation>Put projects in order; places count as points, and those with most points are elected (as in elections).</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>整体票决</source>
        <translation>Whole list</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>对整份名单赞成、反对或弃权，候选项目数与应选数相等时使用。</source>
        <translation>For, against or abstain on the whole list, when there are as many projects as seats.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>满意度测评</source>
        <translation>Rating</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>对上一年度的项目逐项评满意、基本满意或不满意，不产生当选项目。</source>
        <translation>Satisfied, fairly satisfied or not satisfied with each of last year&apos;s projects; none is elected.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>还没有填应到人数，法定到会人数和通过票数都算不出来。</source>
        <translation>The number of deputies due is missing, so neither the quorum nor the votes needed can be worked out.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>名单里还没有项目，请先导入或填写项目名单。</source>
        <translation>There is no project on the list yet; import or fill in a list first.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>满意度测评不产生当选项目，应选数应为 0。</source>
        <translation>A rating elects no project, so there must be 0 seats.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>应选数至少为 1。</source>
        <translation>There must be at least 1 seat.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>应选 {seats} 个，名单里只有 {projects} 个项目，无法选满。</source>
        <translation>Seats: {seats}, projects on the list: only {projects}; so many cannot be chosen.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>应选 {seats} 个，名单有 {projects} 个</source>
        <translation>seats: {seats}, projects: {projects}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>整体票决只对整份名单表态，应选数必须等于项目数（{why}）。</source>
        <translation>The whole list is voted on at once, so there must be as many seats as projects ({why}).</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>应选数少于项目数时，按名单次序会让排在后面、得票更多的项目落选</source>
        <translation>There are fewer seats than projects, and by the order of the list a later project with more votes would lose</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>{why}，请改为按得票多少。</source>
        <translation>{why}; choose by number of votes.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>这种方式下代表可以逐项反对、弃权，没有少选一说</source>
        <translation>In this kind of vote each project can be opposed or abstained on, so there is no choosing too few</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>{why}，“少选无效”会使反对票成为废票。</source>
        <translation>{why}; &quot;too few is void&quot; would make votes against void.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>规定必须选满 {seats} 个，而名单只有 {projects} 个项目</source>
        <translation>Exactly {seats} must be chosen, and there are only {projects} projects</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>{why}，每张选票都会成为废票。</source>
        <translation>{why}: every ballot would be void.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>排序票决按名次计分，超出应选数的名次没有分数，不能允许多选。</source>
        <translation>A ranking counts places as points, and places beyond the seats have none, so too many cannot be allowed.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>这种方式不限赞成个数，没有多选一说，请保留“多选无效”。</source>
        <translation>This kind of vote sets no limit on choices, so there is no choosing too many; keep &quot;too many is void&quot;.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>只有逐项票决才有反对票，其他方式不能按反对票少的确定末位。</source>
        <translation>Only voting item by item has votes against; in other kinds a tie cannot go by fewer votes against.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>不设通过票数时，不能再规定比例。</source>
        <translation>When no number of votes is needed, no share can be set.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>不设通过票数时，得票最多的即当选，不会不足应选</source>
        <translation>When no number of votes is needed, those with most votes are elected, and no seat is left over</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>{why}，请改为“以通过的为准”。</source>
        <translation>{why}; choose &quot;only those that pass&quot;.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>到会 {quorum_of} 人就可以投票，而通过要 {threshold_of} 票</source>
        <translation>{quorum_of} present deputies may vote, and passing takes {threshold_of} votes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>{why}：刚够法定人数时，任何项目都不可能通过。</source>
        <translation>{why}: with a bare quorum no project could pass.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>最多轮数应在 1 到 {most_rounds} 之间。</source>
        <translation>There are 1 to {most_rounds} rounds at most.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>满意度测评只投一轮，最多轮数应为 1。</source>
        <translation>A rating has one round only, so there must be 1 round at most.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>不足应选时要再投一轮，最多轮数至少为 2。</source>
        <translation>Voting again for seats left over takes at least 2 rounds.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>末位同票时要再投一轮，最多轮数至少为 2。</source>
        <translation>Voting again on a tie takes at least 2 rounds.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>保管开票钥匙的人数应在 1 到 {most_keepers} 之间。</source>
        <translation>There are 1 to {most_keepers} keepers of key parts.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>开票时至少要有 1 份钥匙。</source>
        <translation>Opening takes at least 1 key part.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>开票要 {needed} 份钥匙，而保管的只有 {keepers} 人</source>
        <translation>Opening takes {needed} key parts, and there are only {keepers} keepers</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>{why}，选票将永远打不开。</source>
        <translation>{why}: the ballots could never be opened.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>通过票决办法的日期应写成“2025-01-08”这样的年月日。</source>
        <translation>Write the date on which the voting rules were passed as year-month-day, such as 2025-01-08.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>正式票决必须写明本次会议通过的票决办法的名称；没有的，请用模拟。</source>
        <translation>An official vote must name the voting rules passed in this session; without them use a mock vote.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>正式票决必须写明通过票决办法的日期。</source>
        <translation>An official vote must say on which date the voting rules were passed.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>正式票决须有三分之二以上的代表出席（地方组织法第十四条）。</source>
        <translation>An official vote takes two thirds of the deputies or more (Organic Law of Local Congresses, article 14).</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>正式票决以全体代表的过半数通过（地方组织法第二十五条）。</source>
        <translation>An official vote passes by more than half of all deputies (Organic Law of Local Congresses, article 25).</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>正式票决须超过半数，恰好半数不够（地方组织法第二十五条）。</source>
        <translation>An official vote takes more than half; exactly half is not enough (Organic Law of Local Congresses, article 25).</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>正式票决不能由一人单独开票，开票至少要有 2 份钥匙。</source>
        <translation>In an official vote no single person may open the ballots: at least 2 key parts.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>{none}，得票多的当选</source>
        <translation>{none}, those with most votes are elected</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>{base_words}为 {threshold_of} 票</source>
        <translation>{base_words} is {threshold_of} votes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>按{base}计，{compare}通过，票数开票后确定</source>
        <translation>counted against {base}, {compare} passes; the number of votes is known after opening</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>人</source>
        <translation>deputies</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>张</source>
        <translation>ballots</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>{who} {base} {unit}，{compare}</source>
        <translation>{who}: {base} {unit}, {compare}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>全体代表 {eligible} 人，{said}为 {quorum_of} 人</source>
        <translation>All deputies: {eligible}; {said}: {quorum_of}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>对 {projects} 个项目逐项评满意、基本满意或不满意</source>
        <translation>Satisfied, fairly satisfied or not satisfied with each of {projects} projects</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>对 {projects} 个候选项目的整份名单表示赞成、反对或弃权</source>
        <translation>For, against or abstain on the whole list of {projects} projects</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>对 {projects} 个候选项目逐项赞成、反对或弃权</source>
        <translation>For, against or abstain on each of {projects} projects</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>{start}，赞成的不超过 {seats} 个，超过的整张无效</source>
        <translation>{start}, at most {seats} for; a ballot with more is void</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>按先后排出</source>
        <translation>Put in order</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>选</source>
        <translation>Yes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>从 {projects} 个候选项目中{verb} {seats} 个</source>
        <translation>Of {projects} projects {verb} {seats}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>{start}，多选的整张无效</source>
        <translation>{start}; a ballot with more is void</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>{start}以上，少选的整张无效</source>
        <translation>{start} or more; a ballot with fewer is void</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>从 {projects} 个候选项目中任选，个数不限</source>
        <translation>Choose any of {projects} projects, as many as you like</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>{start}，少选的整张无效</source>
        <translation>{start}; a ballot with fewer is void</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>{start}以内，少选有效</source>
        <translation>{start} at most; fewer is valid</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>{start}，多选、少选的整张无效</source>
        <translation>{start}; a ballot with more or fewer is void</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/rules.py"/>
        <source>{start}以内，多选的整张无效，少选有效</source>
        <translation>{start} at most; a ballot with more is void, fewer is valid</translation>
    </message>
</context>
<context>
    <name>voting.sealing</name>
    <message>
        <location filename="../../jjdesk/voting/sealing.py"/>
        <source>这不是选票文件。票箱没有变化，请只放入 .jjballot 文件。</source>
        <translation>This is no ballot file. The box is unchanged; put in .jjballot files only.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/sealing.py"/>
        <source>这张选票属于另一次票决或另一轮。票箱没有变化，请交给对应的计票台。</source>
        <translation>This ballot belongs to another vote or another round. The box is unchanged; hand it to the right counting station.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/sealing.py"/>
        <source>这张选票的文件不完整。票箱没有变化，请代表重新保存后再交。</source>
        <translation>The file of this ballot is incomplete. The box is unchanged; let the deputy save it again and hand it in.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/sealing.py"/>
        <source>这张选票的凭证不是本次发出的。票箱没有变化，请代表核对选票凭证。</source>
        <translation>The credential of this ballot was not issued this time. The box is unchanged; let the deputy check it.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/sealing.py"/>
        <source>这张选票封好后被改动或损坏。票箱没有变化，请代表重新封票后再交。</source>
        <translation>This ballot was changed or damaged after it was sealed. The box is unchanged; let the deputy seal it again and hand it in.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/sealing.py"/>
        <source>这张选票在截止后才交来。票箱没有变化，按规则不计入。</source>
        <translation>This ballot came after the box was closed. The box is unchanged; by the rules it does not count.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/sealing.py"/>
        <source>这个文件读不出来。票箱没有变化，请检查 U 盘或文件夹后再试。</source>
        <translation>This file cannot be read. The box is unchanged; check the USB stick or the folder, then try again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/sealing.py"/>
        <source>这份选票凭证不是本次票决发出的。没有封票，请核对凭证上的字符或换用本次的凭证。</source>
        <translation>This credential was not issued for this vote. The ballot was not sealed; check its characters, or use the one for this vote.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/sealing.py"/>
        <source>这张选票与票决包的项目不符。没有封票，请重新打开票决包填写。</source>
        <translation>This ballot does not fit the projects of the vote package. It was not sealed; open the vote package again and fill it in.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/sealing.py"/>
        <source>这把密钥不是本次票决计票组的。选票没有打开，请核对开票钥匙和票决包。</source>
        <translation>This is not the key of this vote&apos;s committee. No ballot was opened; check the key parts and the vote package.</translation>
    </message>
</context>
<context>
    <name>voting.verifying</name>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>找不到文件夹“{folder}”。没有核对任何内容，请检查位置后再试。</source>
        <translation>The folder &quot;{folder}&quot; is not found. Nothing was checked; see whether the place is right, then try again.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>票决包完整，有秘书处签名</source>
        <translation>The vote package is complete and signed by the secretariat</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>结果完整，有计票组签名</source>
        <translation>The result is complete and signed by the committee</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>没有混入别的票决文件</source>
        <translation>No file of another vote is mixed in</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>上一轮的结果不在旁边，没有核对</source>
        <translation>The last round&apos;s result is not beside it and was not checked</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>轮次、规则、项目和凭证承接上一轮</source>
        <translation>Round, rules, projects and credentials follow from the last round</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>计票记录前后相连</source>
        <translation>The record of the count hangs together</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>票箱完整，与截止时相同</source>
        <translation>The box is complete and the same as when it was closed</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>每张选票的凭证和签名有效</source>
        <translation>Credential and signature of every ballot are valid</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>纸质选票两次录入已核定</source>
        <translation>Paper ballots were keyed in twice and settled</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>开票文件的张数与票箱相符</source>
        <translation>There are as many opened ballots as ballots in the box</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>重新计票，得票相同</source>
        <translation>Counted again, the votes are the same</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>按规则重新判定，结果相同</source>
        <translation>Judged again by the rules, the result is the same</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>六数相符</source>
        <translation>The six counters agree</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>用开票钥匙重新开箱，与开票文件一致</source>
        <translation>Opened again with the key parts, the ballots are the same</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>没有输入开票钥匙，没有重新开箱</source>
        <translation>No key parts were given, so the box was not opened again</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>里有上一轮没有的项目</source>
        <translation>has a project that the last round did not have</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>里的轮次与上一轮接不上</source>
        <translation>has a round that does not follow the last one</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>里有上一轮已经当选的项目</source>
        <translation>has a project that was elected in the last round</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>里的规则或项目不是按上一轮的结果定的</source>
        <translation>has rules or projects that do not follow from the last round&apos;s result</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>的标题或名单种类与上一轮不同</source>
        <translation>has another title or kind of list than the last round</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>“{package}”里的计票组不是上一轮的。</source>
        <translation>&quot;{package}&quot; has another committee than the last round.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>里的选票凭证或秘书处密钥不是上一轮的</source>
        <translation>has credentials or a secretariat&apos;s key that are not the last round&apos;s</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>不是计票时的文件，是后来放入的</source>
        <translation>is no file of the count and was put there later</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>缺失，计票时有这个文件</source>
        <translation>is missing, though it was there at the count</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>与签名的结果不符，被改动或替换过</source>
        <translation>does not agree with the signed result: it was changed or replaced</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>与“{result}”不属于同一次票决或同一轮</source>
        <translation>does not belong to the same vote or round as &quot;{result}&quot;</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>里的规则、项目或轮次与票决包不同</source>
        <translation>has rules, projects or a round other than the vote package</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>不属于这次票决，是后来放入的</source>
        <translation>does not belong to this vote and was put there later</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>不在签名的结果里</source>
        <translation>is not in the signed result</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>“{journal}”{fault}。</source>
        <translation>&quot;{journal}&quot; {fault}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>的最后一行与签名的结果不符</source>
        <translation>has a last line that does not agree with the signed result</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>的开票时间与签名的结果不符</source>
        <translation>has a time of opening that does not agree with the signed result</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>截止时的张数与票箱不符</source>
        <translation>has a number of ballots at closing that does not agree with the box</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>里各次共收 {taken} 张，与票箱不符</source>
        <translation>took {taken} ballots in all, which does not agree with the box</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>里的封存张数与票箱不符</source>
        <translation>has a number of sealed ballots that does not agree with the box</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>还没有核定：{obstacle}</source>
        <translation>is not settled yet: {obstacle}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>里的纸质选票张数与录入的不符</source>
        <translation>has a number of paper ballots that does not agree with those keyed in</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>有 {count} 张，票箱里有 {electronic} 份凭证的选票</source>
        <translation>has {count} ballots, and the box has ballots of {electronic} credentials</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>里的电子选票张数与开票文件不符</source>
        <translation>has a number of electronic ballots that does not agree with the opened ones</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>里的得票与重新计票的不同</source>
        <translation>has votes that differ from counting again</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>里的当选项目与按规则重新判定的不同</source>
        <translation>has elected projects that differ from judging again by the rules</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>里的实到、发出与计票记录不同</source>
        <translation>has numbers of present and issued that differ from the record of the count</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>里的收回不等于有效、无效与不计之和</source>
        <translation>has a number returned that is not the sum of valid, void and not counted</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>与重新开箱的选票不同</source>
        <translation>differs from the ballots opened again</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>“{name}”{fault}。</source>
        <translation>&quot;{name}&quot; {fault}.</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>“{name}”：{error}</source>
        <translation>&quot;{name}&quot;: {error}</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>不是从建立票箱开始的</source>
        <translation>does not begin with the making of the box</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>没有截止，或截止了不止一次</source>
        <translation>is not closed, or closed more than once</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>的最后一项不是开票，或开票在截止之前</source>
        <translation>does not end with the opening, or was opened before it was closed</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>里没有实到人数和发出票数</source>
        <translation>has no numbers of present and issued</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>里在第一次开票之后还改了纸质选票或票数</source>
        <translation>has changes to paper ballots or counters after the first opening</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/verifying.py"/>
        <source>里票箱在截止之后还有变化</source>
        <translation>has changes to the box after it was closed</translation>
    </message>
</context>
<context>
    <name>voting.wording</name>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>法律规定</source>
        <translation>by law</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>已有做法</source>
        <translation>as practised</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>参照选举</source>
        <translation>as in elections</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>本次自定</source>
        <translation>set this time</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>模拟</source>
        <translation>Mock</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>正式</source>
        <translation>Official</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>勾选</source>
        <translation>Ticked</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>逐项赞成、反对或弃权</source>
        <translation>For, against or abstain on each</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>排序</source>
        <translation>Ranked</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>整份名单一并表决</source>
        <translation>The whole list at once</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>逐项评满意、基本满意或不满意</source>
        <translation>Satisfied, fairly satisfied or not satisfied on each</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>三分之二以上</source>
        <translation>two thirds or more</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>过半数</source>
        <translation>more than half</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>五分之四以上</source>
        <translation>four fifths or more</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>不设法定到会人数</source>
        <translation>no quorum</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>整张无效</source>
        <translation>the ballot is void</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>有效，不限个数</source>
        <translation>valid, no limit</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>有效</source>
        <translation>Valid</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>有效，视为对全部项目弃权</source>
        <translation>valid, counts as abstaining on all projects</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>无效</source>
        <translation>Void</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>计入收回，不计入有效和无效</source>
        <translation>counts as returned, neither valid nor void</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>全体代表</source>
        <translation>all deputies</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>实到代表</source>
        <translation>deputies present</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>收回选票</source>
        <translation>ballots returned</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>有效票</source>
        <translation>valid ballots</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>不设通过票数</source>
        <translation>no number of votes needed</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>半数以上（含半数）</source>
        <translation>half or more</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>得票从多到少</source>
        <translation>by number of votes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>按名单次序</source>
        <translation>by order of the list</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>同票的项目再投一轮</source>
        <translation>another round on the tied projects</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>同票的全部当选</source>
        <translation>all tied projects are elected</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>由主席团决定</source>
        <translation>the presidium decides</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>反对票少的当选</source>
        <translation>the one with fewer votes against is elected</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>以通过的为准</source>
        <translation>only those that pass</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>以通过的为准，其余得票较多的再投一轮</source>
        <translation>those that pass, and another round on those with most votes</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>未填</source>
        <translation>Blank</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>赞成</source>
        <translation>For</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>反对</source>
        <translation>Against</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>弃权</source>
        <translation>Abstain</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>满意</source>
        <translation>Satisfied</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>基本满意</source>
        <translation>Fairly satisfied</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>不满意</source>
        <translation>Not satisfied</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>多选</source>
        <translation>Too many</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>少选</source>
        <translation>Too few</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>空白</source>
        <translation>Blank</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>填写不合要求</source>
        <translation>filled in against the rules</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>无法辨认</source>
        <translation>Illegible</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>同一凭证有两张内容不同的选票，分不出先后</source>
        <translation>two different ballots of one credential, and no telling which came first</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>{use}票决</source>
        <translation>{use} vote</translation>
    </message>
    <message>
        <location filename="../../jjdesk/voting/wording.py"/>
        <source>第 {turn} 轮</source>
        <translation>Round {turn} </translation>
    </message>
</context>
</TS>

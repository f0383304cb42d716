<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
<context>
    <name>AboutDialog</name>
    <message>
        <location filename="../../jjdesk/gui/help/about.py"/>
        <source>关于</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/about.py"/>
        <source>江津代表工作台 %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/about.py"/>
        <source>全部资料只保存在这台电脑上，程序从不联网。

工作簿：%s

本程序按 LGPL-3.0 或更高版本发布；界面使用 Qt（LGPL-3.0），字体为思源系列的子集（OFL-1.1）。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/about.py"/>
        <source>所用软件的许可(&amp;L)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Act</name>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>下一条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>上一条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>写批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>批注本章节</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>批注整篇报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>接着写所选批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>不分类型</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>提修改意见</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>表态：赞成、有保留、不赞成</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>重要程度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>加标签</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>关联另一条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>提醒日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>常用开头…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>共享或私有</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>批注的历史…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>删除所选批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>下一条批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>上一条批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>批注的更多内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>写完，到下一条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>整理标签…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>更正本条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>记跟进：办到哪一步</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>阅读模式，或退出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>到第一条未读</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>本条标为未读</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>全部标为未读</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>撤销</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>重做</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>搜索</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>搜索全部资料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>全部筛选条件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>选领域</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>只看我的选区</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>只看有目标的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>只看有批注的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>存下这个筛选…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>已存的筛选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>清除搜索与筛选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>导入报告文件…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>从剪贴板导入报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>导出我的批注…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>导入批注…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>交换文件夹…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>我的姓名…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>导出全部资料…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>由导出的文件恢复…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>备份与恢复…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>边栏：本条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>边栏：全部批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>显示或隐藏目录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>显示或隐藏边栏</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>放大文字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>缩小文字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>文字恢复 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>浅色、深色或高对比</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>宋体或黑体</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>打开菜单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>接管工作簿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>工作簿的密码…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>锁定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>使用手册</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>全部按键</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>关于</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>退出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>承诺事项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>批注内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>查找</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>交换批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>资料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>边栏与目录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>文字、颜色、语言（Language）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/actions.py"/>
        <source>帮助</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AmendmentEdit</name>
    <message>
        <location filename="../../jjdesk/gui/notes/note_amendment.py"/>
        <source>原文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_amendment.py"/>
        <source>建议改为</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_amendment.py"/>
        <source>改动对照</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_amendment.py"/>
        <source>改动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_amendment.py"/>
        <source>理由</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskSheet</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>返回</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backer</name>
    <message>
        <location filename="../../jjdesk/gui/exchange/backer.py"/>
        <source>同步软件在工作簿旁边留下了 %d 份冲突的版本：两台电脑可能同时写过。两边都没有丢，请在“备份与恢复”里比较。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/backer.py"/>
        <source>查看</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/backer.py"/>
        <source>已备份，并检查过：“%s”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/backer.py"/>
        <source>正在检查…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/backer.py"/>
        <source>正在读还能读出的内容…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/backer.py"/>
        <source>“%s”里有%s。现在的工作簿已损坏，不能逐条比较；恢复时它原样另存在备份里，不会丢。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/backer.py"/>
        <source>另一个窗口正在使用这个工作簿，没有恢复，什么也没有改动。请先关闭它再试。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupSheet</name>
    <message>
        <location filename="../../jjdesk/gui/exchange/backup_sheet.py"/>
        <source>备份与恢复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/backup_sheet.py"/>
        <source>备份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/backup_sheet.py"/>
        <source>现在备份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/backup_sheet.py"/>
        <source>检查工作簿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/backup_sheet.py"/>
        <source>抢救</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/backup_sheet.py"/>
        <source>恢复…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/backup_sheet.py"/>
        <source>写批注时每小时自动备份一次，导入、升级和恢复之前也备份；每份写好后都检查过。一天内每小时留一份，一周内每天、一个月内每周、此后每月一份。清除干净的意向，备份里也清除。备份在工作簿旁边：防不了电脑丢失，请另存一份到别处。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/backup_sheet.py"/>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupsModel</name>
    <message>
        <location filename="../../jjdesk/gui/exchange/backups_model.py"/>
        <source>时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/backups_model.py"/>
        <source>为何</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/backups_model.py"/>
        <source>大小</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/backups_model.py"/>
        <source>里面有</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BallotLeaf</name>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_leaf.py"/>
        <source>没有封票，填的内容没有留下。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_leaf.py"/>
        <source>这些项目的意向和附注已从这台电脑上清除。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_leaf.py"/>
        <source>选票凭证 …%s    未封的选票不保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_leaf.py"/>
        <source>封好的选票还没有保存。请先保存；再关一次窗口，就放弃这张选票。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BallotPage</name>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot.py"/>
        <source>按意向填票（I）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot.py"/>
        <source>核对选票（Enter）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot.py"/>
        <source>返回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot.py"/>
        <source>返回（Esc）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot.py"/>
        <source>报告第 %d 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot.py"/>
        <source>这张选票没有可以照填的意向。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BallotRow</name>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_row.py"/>
        <source>到报告里看这一条（G）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BallotSheet</name>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_sheet.py"/>
        <source>对下列整份名单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_sheet.py"/>
        <source>整份名单，%s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BallotSide</name>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_side.py"/>
        <source>我的意向</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_side.py"/>
        <source>按意向填票（I）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_side.py"/>
        <source>到报告里看（G）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_side.py"/>
        <source>通过的条件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_side.py"/>
        <source>您标了 %d 个项目的意向</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_side.py"/>
        <source>，%d 个写了附注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_side.py"/>
        <source>。意向只在这台电脑上，不随选票送出。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_side.py"/>
        <source>我的意向：%s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_side.py"/>
        <source>附注：%s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <location filename="../../jjdesk/gui/charting/bar_words.py"/>
        <source>我的选区</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/bar_words.py"/>
        <source>第 %d 项，共 %d 项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/bar_words.py"/>
        <source>第 %d 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/bar_words.py"/>
        <source>还有 %d 处</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartExport</name>
    <message>
        <location filename="../../jjdesk/gui/charting/export.py"/>
        <source>导出 ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/export.py"/>
        <source>图存为 PNG、SVG、PDF，数据存为 xlsx、csv，或复制（Ctrl+E）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/export.py"/>
        <source>图片 PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/export.py"/>
        <source>矢量图 SVG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/export.py"/>
        <source>PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/export.py"/>
        <source>数据表 xlsx…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/export.py"/>
        <source>数据表 csv…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/export.py"/>
        <source>复制图</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/export.py"/>
        <source>复制表（Ctrl+C）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/export.py"/>
        <source>各领域图 PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/export.py"/>
        <source>一个领域一张图，排在 A4 纸上</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/export.py"/>
        <source>已复制 %d 行，可粘贴到电子表格。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/export.py"/>
        <source>已复制图，可粘贴到文档或幻灯片。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/export.py"/>
        <source>导出图表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/export.py"/>
        <source>导出各领域图</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/export.py"/>
        <source>正在画各领域图…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/export.py"/>
        <source>已写成“%s”。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartTable</name>
    <message>
        <location filename="../../jjdesk/gui/charting/table.py"/>
        <source>图中的数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/table.py"/>
        <source>图中的数：%s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <location filename="../../jjdesk/gui/charting/picture.py"/>
        <source>正在画图…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/picture.py"/>
        <source>这张图没有画出来；表里的数照样可用。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartsRoom</name>
    <message>
        <location filename="../../jjdesk/gui/charting/room.py"/>
        <source>只看图</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/room.py"/>
        <source>只看图，字也放大，投影时用（F10）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/room.py"/>
        <source>%s：%d 处原文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/room.py"/>
        <source>%s：没有可看的原文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/room.py"/>
        <source>%s：没有可看的原文。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/room.py"/>
        <source>已复制这一句。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/room.py"/>
        <source>图表：%s    %d 项</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <location filename="../../jjdesk/gui/charting/chooser.py"/>
        <source>图表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/chooser.py"/>
        <source>范围</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/chooser.py"/>
        <source>按什么分行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/chooser.py"/>
        <source>按什么分色</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/chooser.py"/>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/chooser.py"/>
        <source>与哪份报告对照</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/chooser.py"/>
        <source>选一份报告来对照</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/chooser.py"/>
        <source>单位：%s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/chooser.py"/>
        <source>对照：%s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosingSheet</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>截止后不能恢复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>截止</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>截止收票</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>票箱里现有电子选票 %d 张，纸质选票 %d 张。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>还有 %d 张发出的选票没有收回，截止后算未收回。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>· 之后交来的电子选票一律不收，列为迟交。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>· 代表不能再投票，也不能改投。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>· 纸质选票还可以录入和核定，直到开票。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Colour</name>
    <message>
        <location filename="../../jjdesk/gui/notes/tag_colours.py"/>
        <source>蓝</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/tag_colours.py"/>
        <source>橙</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/tag_colours.py"/>
        <source>绿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/tag_colours.py"/>
        <source>紫</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/tag_colours.py"/>
        <source>黄</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/tag_colours.py"/>
        <source>青</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/tag_colours.py"/>
        <source>堇</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/tag_colours.py"/>
        <source>灰</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommitmentPanel</name>
    <message>
        <location filename="../../jjdesk/gui/reading/commitment.py"/>
        <source>本条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/commitment.py"/>
        <source>点一条承诺事项，或按 J、K 走，这里就显示它的目标、节点和您的批注。
按 N 写批注，停笔就自动保存。
按 / 搜索，按 F 筛选。
按 F1 看手册，按 ? 看全部按键。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/commitment.py"/>
        <source>更正 ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/commitment.py"/>
        <source>更正本条（C）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/commitment.py"/>
        <source>第 %d 条 · %s %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/commitment.py"/>
        <source> · 已更正</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/commitment.py"/>
        <source>也涉及：%s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/commitment.py"/>
        <source>镇街：%s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/commitment.py"/>
        <source>时限：%s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <location filename="../../jjdesk/gui/comparing/model.py"/>
        <source>同一指标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/model.py"/>
        <source>延续</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/model.py"/>
        <source>新增</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/model.py"/>
        <source>不再提</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/model.py"/>
        <source>目标增减</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/model.py"/>
        <source>指标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/model.py"/>
        <source>变化</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/model.py"/>
        <source>改动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/model.py"/>
        <source>目标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/model.py"/>
        <source>领域</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/model.py"/>
        <source>增减</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/model.py"/>
        <source>条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/model.py"/>
        <source>原文</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparisonOutput</name>
    <message>
        <location filename="../../jjdesk/gui/comparing/output.py"/>
        <source>导出与打印 ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/output.py"/>
        <source>表格 xlsx…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/output.py"/>
        <source>表格 csv…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/output.py"/>
        <source>PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/output.py"/>
        <source>PDF 和打印只要当前一栏</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/output.py"/>
        <source>打印预览…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/output.py"/>
        <source>打印…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/output.py"/>
        <source>导出年度对照</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/output.py"/>
        <source>已写成“%s”。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparisonPanel</name>
    <message>
        <location filename="../../jjdesk/gui/comparing/panel.py"/>
        <source>较早的报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/panel.py"/>
        <source>较新的报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/panel.py"/>
        <source>年度对照</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/panel.py"/>
        <source>表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/panel.py"/>
        <source>图</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/panel.py"/>
        <source>这里把两年的报告对着看：哪些事延续、哪些新增、哪些不再提，同一指标定了多少。
现在还不到两份报告。请在“资料”里导入去年的（或市里、邻区的）报告，再回到这里。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/panel.py"/>
        <source>两边选的是同一份报告。请在上面另选一份。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/panel.py"/>
        <source>正在对照…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/panel.py"/>
        <source>%s，%d 行</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparisonTexts</name>
    <message>
        <location filename="../../jjdesk/gui/comparing/texts.py"/>
        <source>选上面一行，这里就显示两份报告的原文。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/texts.py"/>
        <source>没有对应的承诺事项。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/texts.py"/>
        <source>没有对应的承诺事项。最接近的是第 %d 条：%s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <location filename="../../jjdesk/gui/notes/conflict.py"/>
        <source>另一处也改过这条批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/conflict.py"/>
        <source>两处各改了一次，两种写法都在。选一种，或者都留下再自己改。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/conflict.py"/>
        <source>都留下</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/conflict.py"/>
        <source>以后再说</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/conflict.py"/>
        <source>本人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/conflict.py"/>
        <source> · 现在显示的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/conflict.py"/>
        <source>用这一版</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Corrector</name>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>句类</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>更正句类</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>领域</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>更正领域</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>目标“%s”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>勘误 %s：采纳</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>勘误：改为…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>取消勘误</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>勘误：原文不错</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>把所选文字加为目标…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>把所选文字标为勘误…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>复制</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>撤回更正：%s“%s”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>去掉目标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>更正目标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>添加目标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>勘误</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>已%s。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataThread</name>
    <message>
        <location filename="../../jjdesk/gui/workbook/data_thread.py"/>
        <source>程序出错，这一步没有做成；已保存的都在，屏幕上没保存的可先复制出来。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateLine</name>
    <message>
        <location filename="../../jjdesk/gui/notes/note_fields.py"/>
        <source>没看懂这个日期，可写 2026-12-31、三天后、年底，或按 ↓ 看日历。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DefinitionForm</name>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>这份摘要的内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>恢复原样</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>这份自带的摘要改过了；点这里恢复成原来的设置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>票决的文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>选择…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>选择一次票决的文件夹，里面要有开票结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>领衔代表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>版面</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>全部</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>报告里现在的筛选：%s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>已存：%s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DefinitionList</name>
    <message>
        <location filename="../../jjdesk/gui/summary/definitions.py"/>
        <source>摘要</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/definitions.py"/>
        <source>新建</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/definitions.py"/>
        <source>照这一份另建一份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/definitions.py"/>
        <source>改名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/definitions.py"/>
        <source>删除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/definitions.py"/>
        <source>上移</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/definitions.py"/>
        <source>下移</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DifferenceCard</name>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>两次录入不同的项目</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>第一人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>第二人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>未填</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>或按票面重录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>%d 号按票面重录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>以第一人为准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>以第二人为准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>重录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>%d 号纸质选票</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErratumSheet</name>
    <message>
        <location filename="../../jjdesk/gui/correcting/erratum_sheet.py"/>
        <source>勘误</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/erratum_sheet.py"/>
        <source>记下</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/erratum_sheet.py"/>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/erratum_sheet.py"/>
        <source>原文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/erratum_sheet.py"/>
        <source>应为</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/erratum_sheet.py"/>
        <source>只在上面标出，原文不改。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exchanger</name>
    <message>
        <location filename="../../jjdesk/gui/exchange/exchanger.py"/>
        <source>导出我的批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/exchanger.py"/>
        <source>已导出 %d 条批注到“%s”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/exchanger.py"/>
        <source>批注 (*.jjpack *.jsonld *.json);;所有文件 (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/exchanger.py"/>
        <source>导入批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/exchanger.py"/>
        <source>读了 %d 份批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/exchanger.py"/>
        <source>交换文件夹里的“%s”有 %d 条，没有自动导入；需要时请用“导入批注”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/exchanger.py"/>
        <source>交换文件夹来了 %d 份批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/exchanger.py"/>
        <source>%s，新的或有改动的 %d 条；按 Ctrl+Z 可一份一份撤销。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/exchanger.py"/>
        <source>不再使用交换文件夹；已经导入的批注都在。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/exchanger.py"/>
        <source>交换文件夹里已是最新的批注。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/exchanger.py"/>
        <source>已把 %d 条共享的批注写进交换文件夹。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/exchanger.py"/>
        <source>交换文件夹又能用了，继续自动导入。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>句类</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>领域</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>目标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>勘误</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source> · 已更正</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>点击或按 Enter 更正</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>全部资料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>在全部资料里搜索（Ctrl+Shift+F）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>按领域筛选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>我的选区</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>有目标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>有批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>更多 ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>全部筛选条件（F）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>已存的筛选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>已存 ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>图表 ×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>Esc 清除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>清除搜索与筛选（Esc）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>搜索报告与批注    /</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>搜索报告与批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>清除搜索</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>全部领域</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>存下现在的筛选…	W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>整理…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>更多 %d ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>等 %d 个</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>不再只看%s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_bar.py"/>
        <source>%s，点按不再只看这些</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterDays</name>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_days.py"/>
        <source>自</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_days.py"/>
        <source>至</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_days.py"/>
        <source>如 2025-3-1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_days.py"/>
        <source>修改时间%s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterKeeper</name>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_keeper.py"/>
        <source>全部承诺事项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_keeper.py"/>
        <source>现在没有筛选。先搜索或筛选，再按 W 存下。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_keeper.py"/>
        <source>已存下筛选“%s”，按 Shift+W 取用。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_keeper.py"/>
        <source>没有</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_keeper.py"/>
        <source>我的选区：%s。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_keeper.py"/>
        <source>撤销</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterNameDialog</name>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_name.py"/>
        <source>存下筛选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_name.py"/>
        <source>名称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_name.py"/>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_name.py"/>
        <source>存下</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_name.py"/>
        <source>已有同名的筛选，存下后由这一个代替，可以撤销。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_name.py"/>
        <source>存下后在“已存”里一点即用（Shift+W，再按序号）。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterNamesDialog</name>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_names.py"/>
        <source>整理已存的筛选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_names.py"/>
        <source>已存的筛选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_names.py"/>
        <source>上移</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_names.py"/>
        <source>下移</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_names.py"/>
        <source>改名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_names.py"/>
        <source>删除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_names.py"/>
        <source>完成</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_names.py"/>
        <source>还没有存下的筛选。筛好之后按 W 存下。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_panel.py"/>
        <source>全部筛选条件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_panel.py"/>
        <source>存下这个筛选…  W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_panel.py"/>
        <source>设定我的选区…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_panel.py"/>
        <source>全部清除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_panel.py"/>
        <source>完成  F</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterTownsSheet</name>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_towns.py"/>
        <source>我的选区</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_towns.py"/>
        <source>区县</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_towns.py"/>
        <source>地名表…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_towns.py"/>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_towns.py"/>
        <source>记下</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_towns.py"/>
        <source>勾选您所代表的镇街。以后按 M，只看提到它们的承诺事项，各份报告通用。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_towns.py"/>
        <source>已选 %d 个镇街</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_towns.py"/>
        <source>还没有选镇街</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/filter_towns.py"/>
        <source>还没有镇街，请先记下这个区县的地名表。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FollowLine</name>
    <message>
        <location filename="../../jjdesk/gui/progress/follow_line.py"/>
        <source>跟进：%s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/follow_line.py"/>
        <source>未评</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/follow_line.py"/>
        <source>%s
记下或修改办到哪一步（U）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Follower</name>
    <message>
        <location filename="../../jjdesk/gui/progress/follower.py"/>
        <source>已把 %d 条承诺事项的跟进写入“%s”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/follower.py"/>
        <source>已%s。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GatePage</name>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>打开票决包…（O）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>查看项目和票决规则</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>选票凭证上的 28 个字符</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>从文件读入…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>这份凭证在别的电脑上投过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>开始填票（Enter）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>第一步  打开票决包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>第二步  填写选票凭证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>照凭证条上的 28 个字符填，不分大小写，横线可不填；或读入凭证文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source> 次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>投过的次数，即上次回执上的“第几次投票”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>票决包 (*%s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>打开票决包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>选票凭证 (*%s);;全部文件 (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>读入选票凭证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>收起项目和票决规则</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>换一个票决包…（O）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>票决包是秘书处发给各位代表的一个文件（.jjvote），里面有候选项目和票决规则。从 U 盘或共享文件夹打开它，也可以把它拖到这里；再填上您领到的选票凭证，就可以填票。不需要网络。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>票决包编号 %s，应与秘书处发的票决规则上的一致。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>这台电脑已为这次票决封过 %d 次票</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>，最后的回执是 %s。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>再投一次，以最后一次为准。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_gate.py"/>
        <source>同一份凭证投出后不能更改，再投不计。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gazetteer</name>
    <message>
        <location filename="../../jjdesk/gui/library/gazetteer.py"/>
        <source>地名表 (*.xlsx *.xls *.ods *.csv *.docx *.txt);;所有文件 (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/gazetteer.py"/>
        <source>从文件读入地名表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/gazetteer.py"/>
        <source>记下地名表“%s”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/gazetteer.py"/>
        <source>已%s，共 %d 个镇街；有 %d 份报告重新查找过。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>删除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>新建</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>恢复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>文字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>修改意见</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>类型</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>表态</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>重要程度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>标签</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>关联</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>提醒日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>位置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>设为共享</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>设为私有</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>没有改动</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>批注的历史</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>这条批注 %d 个版本</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>已删除 %d 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>版本</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>恢复此版本</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>所选版本的全文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>本人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source> · 现在的版本</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source> · 另一处写的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>还没有删除过批注。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/history.py"/>
        <source>恢复这条批注</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Holder</name>
    <message>
        <location filename="../../jjdesk/gui/workbook/locking.py"/>
        <source>本机</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/locking.py"/>
        <source>电脑“%s”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/locking.py"/>
        <source>用户 %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/locking.py"/>
        <source>进程 %d</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentitySheet</name>
    <message>
        <location filename="../../jjdesk/gui/exchange/identity_sheet.py"/>
        <source>我的姓名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/identity_sheet.py"/>
        <source>记下</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/identity_sheet.py"/>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/identity_sheet.py"/>
        <source>姓名只写在您导出的批注里，让别的代表知道是谁写的。可以随时改，批注跟着改。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/identity_sheet.py"/>
        <source>姓名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/identity_sheet.py"/>
        <source>代表团</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/identity_sheet.py"/>
        <source>可不填</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message>
        <location filename="../../jjdesk/gui/library/import_sheet.py"/>
        <source>导入“%s”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/import_sheet.py"/>
        <source>作为新版本，批注和更正随之移过去</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/import_sheet.py"/>
        <source>加入资料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/import_sheet.py"/>
        <source>放弃</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/import_sheet.py"/>
        <source>标题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/import_sheet.py"/>
        <source>地方</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/import_sheet.py"/>
        <source>年份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/import_sheet.py"/>
        <source>还没有存入任何内容。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/import_sheet.py"/>
        <source>这份报告曾在资料中（“%s”），已移除。不必再加，在“已移除”里恢复它即可。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/import_sheet.py"/>
        <source>这份报告已在资料中（“%s”），一字不差。不必再加，直接打开它即可。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/import_sheet.py"/>
        <source>与资料中的“%s”有 %d%% 相同，像是同一份报告的另一个版本。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/import_sheet.py"/>
        <source>读出 %d 条承诺事项，%d 个量化目标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/import_sheet.py"/>
        <source>%d 条 · %d 个目标</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Importance</name>
    <message>
        <location filename="../../jjdesk/gui/notes/note_kinds.py"/>
        <source>一般</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_kinds.py"/>
        <source>重要</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_kinds.py"/>
        <source>关键</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <location filename="../../jjdesk/gui/help/keys.py"/>
        <source>全部按键</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/keys.py"/>
        <source>批注类型：%s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/keys.py"/>
        <source>搜索时：下一处、上一处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/keys.py"/>
        <source>批注列表：排序 / 复制为自己的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/keys.py"/>
        <source>批注列表：在报告中查看</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/keys.py"/>
        <source>图表：换一张</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/keys.py"/>
        <source>图表：走条 / 走分段 / 看原句</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/keys.py"/>
        <source>图表：只看图 / 导出 / 复制表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/keys.py"/>
        <source>选票：填票 / 按意向填 / 核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/keys.py"/>
        <source>空格  I  Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/keys.py"/>
        <source>选票：封票 / 保存 / 打印回执</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/keys.py"/>
        <source>计票台：四步 / 投影</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/keys.py"/>
        <source>摘要：另建 / 换一份 / 停止、重排</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/keys.py"/>
        <source>摘要：打印 / PDF / Word / 表格</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>承诺事项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>总体要求</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>工作回顾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>称呼与致辞</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/corrector.py"/>
        <source>标题</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Librarian</name>
    <message>
        <location filename="../../jjdesk/gui/library/librarian.py"/>
        <source>报告和批注 (*.docx *.pdf *.txt *.html *.htm *.mht *.md *.jjpack *.jsonld);;所有文件 (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/librarian.py"/>
        <source>导入报告文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/librarian.py"/>
        <source>正在读剪贴板里的文字…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/librarian.py"/>
        <source>正在读“%s”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/librarian.py"/>
        <source>已取消导入，没有存入任何内容。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <location filename="../../jjdesk/gui/library/row.py"/>
        <source>正在阅读</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/row.py"/>
        <source>%s 移除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/row.py"/>
        <source>程序自带</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/row.py"/>
        <source>%s 加入</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <location filename="../../jjdesk/gui/library/model.py"/>
        <source>正在阅读</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <location filename="../../jjdesk/gui/library/shelf.py"/>
        <source>导入文件…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/shelf.py"/>
        <source>导入文件（Ctrl+O）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/shelf.py"/>
        <source>从剪贴板导入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/shelf.py"/>
        <source>从剪贴板导入（Ctrl+Shift+V）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/shelf.py"/>
        <source>地名表…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/shelf.py"/>
        <source>各区县的镇街，供报告查找</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/shelf.py"/>
        <source>打开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/shelf.py"/>
        <source>打开（Enter）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/shelf.py"/>
        <source>移除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/shelf.py"/>
        <source>移除（Delete）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/shelf.py"/>
        <source>恢复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/shelf.py"/>
        <source>放回资料（Enter）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/shelf.py"/>
        <source>已移除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/shelf.py"/>
        <source>报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/shelf.py"/>
        <source>已移除 %d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/shelf.py"/>
        <source>移除的报告连同批注都还在，随时可以恢复。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/shelf.py"/>
        <source>把报告文件拖到窗口里也能导入：去年的、市里的、别的区的。可用 Word（docx）、带文字的 PDF、txt、网页。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryRoom</name>
    <message>
        <location filename="../../jjdesk/gui/library/room.py"/>
        <source>资料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/room.py"/>
        <source>报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/room.py"/>
        <source>对照</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/room.py"/>
        <source>任务表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/room.py"/>
        <source>工作簿还没有打开，请稍候再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/room.py"/>
        <source>资料 %d 份</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <location filename="../../jjdesk/gui/help/licences.py"/>
        <source>所用软件的许可</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/licences.py"/>
        <source>所用软件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/licences.py"/>
        <source>概览</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/licences.py"/>
        <source>许可全文</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MadeSheet</name>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_made.py"/>
        <source>与票决规则上的、各台电脑上显示的逐一核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_made.py"/>
        <source>已全部发出，从这里删去凭证和钥匙</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_made.py"/>
        <source>打开文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_made.py"/>
        <source>复制编号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_made.py"/>
        <source>再做一份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_made.py"/>
        <source>已生成：%s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_made.py"/>
        <source>票决包编号 %s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../jjdesk/gui/main_window.py"/>
        <source>江津代表工作台</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/main_window.py"/>
        <source>接管</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <location filename="../../jjdesk/gui/summary/making.py"/>
        <source>排版出错，没有排成；资料完好，可换个版式或字号再试。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ManualDialog</name>
    <message>
        <location filename="../../jjdesk/gui/help/manual.py"/>
        <source>使用手册</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/help/manual.py"/>
        <source>目录</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ManualPage</name>
    <message>
        <location filename="../../jjdesk/gui/help/manual.py"/>
        <source>手册</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarginPanel</name>
    <message>
        <location filename="../../jjdesk/gui/reading/margin.py"/>
        <source>边栏</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/margin.py"/>
        <source>本条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/margin.py"/>
        <source>全部</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/margin.py"/>
        <source>全部 %d</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoProjects</name>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_empty.py"/>
        <source>导入名单…（O）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_empty.py"/>
        <source>看看示例名单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_empty.py"/>
        <source>还没有项目名单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_empty.py"/>
        <source>会前，政府提出的民生实事候选项目（Excel、Word 或 csv 表格）可以导入到这里，也可以按 Ctrl+V 粘贴复制的表格。每个项目会对上报告里的承诺事项，您可以标上选、不选或待定，写下理由，排出先后。这些意向只在这台电脑上，不是选票。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message>
        <location filename="../../jjdesk/gui/notes/note_words.py"/>
        <source>已到期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_words.py"/>
        <source>另一位代表</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteFacets</name>
    <message>
        <location filename="../../jjdesk/gui/note_list/facets.py"/>
        <source>按类型、领域、标签等的条数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/facets.py"/>
        <source>类型</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/facets.py"/>
        <source>领域</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/facets.py"/>
        <source>标签</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/facets.py"/>
        <source>批注人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/facets.py"/>
        <source>月份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/facets.py"/>
        <source>未署名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/facets.py"/>
        <source>再点一次取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/facets.py"/>
        <source>只看这些</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteForm</name>
    <message>
        <location filename="../../jjdesk/gui/notes/note_form.py"/>
        <source>在这里写批注，停笔即自动保存（N）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_form.py"/>
        <source>批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_form.py"/>
        <source>标签，回车加上</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_form.py"/>
        <source>第几条，或其中的字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_form.py"/>
        <source>提醒日期：2026-12-31、三天后、年底（↓ 日历）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_form.py"/>
        <source>标签、表态、日期等（Ctrl+M）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_form.py"/>
        <source>给批注加标签、表态、日期等</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_form.py"/>
        <source>批注类型：%s（%d）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_form.py"/>
        <source>批注类型：%s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteKeeper</name>
    <message>
        <location filename="../../jjdesk/gui/notes/note_keeper.py"/>
        <source>第 %d 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_keeper.py"/>
        <source>章节</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_keeper.py"/>
        <source>整篇报告</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteKind</name>
    <message>
        <location filename="../../jjdesk/gui/notes/note_kinds.py"/>
        <source>关注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_kinds.py"/>
        <source>支持</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_kinds.py"/>
        <source>疑问</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_kinds.py"/>
        <source>建议</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_kinds.py"/>
        <source>修改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_kinds.py"/>
        <source>随记</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteList</name>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>阅读顺序</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <location filename="../../jjdesk/gui/note_list/model.py"/>
        <source>修改时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <location filename="../../jjdesk/gui/note_list/model.py"/>
        <source>类型</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>重要程度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <location filename="../../jjdesk/gui/note_list/model.py"/>
        <source>批注人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>标签</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>提醒日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/model.py"/>
        <source>位置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/model.py"/>
        <source>批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/model.py"/>
        <source>我</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/model.py"/>
        <source>另一位代表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/row.py"/>
        <source>另一处也改过，两种写法都在</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/row.py"/>
        <source>没有标签</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/row.py"/>
        <source>没有提醒日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/row.py"/>
        <source>%s 年 %d 月</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/row.py"/>
        <source>共享</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteListActs</name>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>他人的批注不能改动，可以复制为自己的（Y）。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>标为“%s”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>已标为“%s”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>修改重要程度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>重要程度已设为“%s”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>未表态</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>修改表态</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>表态已设为“%s”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>加标签“%s”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>取下标签“%s”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>标签“%s”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>公开批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>收回批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>已设为共享</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>已设为私有</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>删除批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>删除 %d 条批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>已删除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>已复制为自己的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>选了 %d 条，一次最多改动 %d 条。请先筛选，再分几次改。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>%s：%d 条批注。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>其中 %d 条是他人的，没有改动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/acts.py"/>
        <source>已复制 %d 条批注，可粘贴到文字或表格中。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteListBar</name>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>在批注中搜索（/）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>在批注中搜索</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>清除搜索</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>我的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>他人的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>重要</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>有冲突</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>只看本报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>条数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>按类型、领域、标签等的条数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>清除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>显示全部批注（Esc）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>排序（S），或点列名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/bar.py"/>
        <source>按%s%s ▾</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteListLeaf</name>
    <message>
        <location filename="../../jjdesk/gui/note_list/leaf.py"/>
        <source>全部批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/leaf.py"/>
        <source>没有符合的批注。按 Esc 清除搜索与筛选。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/leaf.py"/>
        <source>还没有批注。选一条承诺事项，按 N 写批注，按 1 至 5 定类型。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteTaking</name>
    <message>
        <location filename="../../jjdesk/gui/notes/note_taking.py"/>
        <source>最后修改 %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_taking.py"/>
        <source>共享</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_taking.py"/>
        <source>私有</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteTools</name>
    <message>
        <location filename="../../jjdesk/gui/reading/note_tools.py"/>
        <source>已删除批注（%s）：“%s”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/note_tools.py"/>
        <source>已恢复批注。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/note_tools.py"/>
        <source>已处理批注冲突。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/note_tools.py"/>
        <source>自己的常用开头…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <location filename="../../jjdesk/gui/notes/panel.py"/>
        <source>还有 %d 条，在“全部”里看。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotesRoom</name>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>给所选批注加标签，回车</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>全部批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>没有符合的批注。按 Esc 清除搜索与筛选，再看全部。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>您在报告里写的批注都会列在这里：可以按时间、类型、标签排列和筛选，就地修改，一次给多条加标签，复制到文字或表格中。

回到“报告”（Alt+1），选一条承诺事项，按 N 写第一条批注。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>我</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>在报告中查看</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>修改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>加标签…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>重要程度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>表态</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>共享或私有</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>复制为自己的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>删除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>类型</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>复制</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>批注 %d 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/note_list/room.py"/>
        <source>%s    已选 %d 条</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <location filename="../../jjdesk/gui/widgets/notice_bar.py"/>
        <source>撤销</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/notice_bar.py"/>
        <source>知道了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/notice_bar.py"/>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Noting</name>
    <message>
        <location filename="../../jjdesk/gui/reading/noting.py"/>
        <source>章节 · %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/noting.py"/>
        <source>整篇报告</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpeningSheet</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>开票后不能恢复。确要开票，请先征得这位代表同意。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>开票会显出一个人的票</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>仍要开票</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>开票、计票</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <location filename="../../jjdesk/gui/reading/outline.py"/>
        <source>报告目录</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PackExportSheet</name>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_export_sheet.py"/>
        <source>导出我的批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_export_sheet.py"/>
        <source>只要现在筛选出的：%s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_export_sheet.py"/>
        <source>△ 私有批注会写进文件，拿到文件的人都能看到。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_export_sheet.py"/>
        <source>批注包（.jjpack），给用本程序的代表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_export_sheet.py"/>
        <source>网络批注（.jsonld），给别的批注软件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_export_sheet.py"/>
        <source>保存为文件…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_export_sheet.py"/>
        <source>放进交换文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_export_sheet.py"/>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_export_sheet.py"/>
        <source>连同私有批注（%d 条）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_export_sheet.py"/>
        <source>共 %d 条批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_export_sheet.py"/>
        <source>没有可以导出的：批注写好后是私有的，请选中批注按 X 设为共享，或勾选上面一项。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_export_sheet.py"/>
        <source>还没有批注可以导出。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PackFolderSheet</name>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_folder_sheet.py"/>
        <source>交换文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_folder_sheet.py"/>
        <source>没有使用交换文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_folder_sheet.py"/>
        <source>我共享的批注有变化时，自动写进这个文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_folder_sheet.py"/>
        <source>选择…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_folder_sheet.py"/>
        <source>不再使用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_folder_sheet.py"/>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_folder_sheet.py"/>
        <source>使用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_folder_sheet.py"/>
        <source>选择交换文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_folder_sheet.py"/>
        <source>别的代表放进这个文件夹的批注包（.jjpack）会自动导入，可以撤销。共享文件夹、U 盘、Syncthing 同步的文件夹都可以。这里的文件不会被删除。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PackPreviewSheet</name>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_preview_sheet.py"/>
        <source>导入“%s”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_preview_sheet.py"/>
        <source>这是我自己的批注（在另一台电脑上写的）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_preview_sheet.py"/>
        <source>导入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_preview_sheet.py"/>
        <source>放弃</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_preview_sheet.py"/>
        <source>（没有署名）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_preview_sheet.py"/>
        <source>还没有存入任何内容。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_preview_sheet.py"/>
        <source>最近改动 %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_preview_sheet.py"/>
        <source>新批注 %d 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_preview_sheet.py"/>
        <source>有改动 %d 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_preview_sheet.py"/>
        <source>对方已删除 %d 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_preview_sheet.py"/>
        <source>△ 冲突 %d 条：同一条在两处改过，两个版本都会留下</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_preview_sheet.py"/>
        <source>已经有的 %d 条，不会重复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_preview_sheet.py"/>
        <source>△ 其中 %d 条批的报告不在资料中：先存着，导入报告后就会显示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_preview_sheet.py"/>
        <source>△ 有 %d 条对不上任何报告的文字，不能导入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/pack_preview_sheet.py"/>
        <source>没有新的内容。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <location filename="../../jjdesk/gui/paper/page_view.py"/>
        <source>页面预览</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/paper/page_view.py"/>
        <source>第 %d 页，共 %d 页。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperEcho</name>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_echo.py"/>
        <source>整份名单</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperEntry</name>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>纸质选票的编号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>选票的内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>无法辨认</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>写明哪里无法辨认，如：第 3 项涂改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>无法辨认的原因</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>录入（Enter）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>撤回这一张</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>第一人录入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>第二人录入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>核对与废票</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>编号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>请写明哪里无法辨认。没有录入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>%d 号已录入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>%d 号没有录入，请再录一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>%d 号的录入已撤回，请重新录入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>重录（Enter）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>第一人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>第二人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>%s已录入 %d 张：%s 号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_entry.py"/>
        <source>%s还没有录入。先在每张纸质选票上写好编号。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperReview</name>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>还没有录入纸质选票。没有纸质选票时，这里不用做。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>%s 号只录入了一次，请另一人录入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>两人一起看票面，核定下面 %d 张。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>下面 %d 张无效，须总监票人写明原因并确认。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>✓ %d 张纸质选票两次录入一致或已核定。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseSheet</name>
    <message>
        <location filename="../../jjdesk/gui/workbook/passphrase_sheet.py"/>
        <source>工作簿的密码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/passphrase_sheet.py"/>
        <source>设了密码，工作簿和旁边的备份都加密保存，每次打开都要输入密码。导出、打印和交换出去的文件不加密。旧文件会被覆盖后删除，但固态硬盘和 U 盘里可能还有残留。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/passphrase_sheet.py"/>
        <source> 分钟</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/passphrase_sheet.py"/>
        <source>不自动锁定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/passphrase_sheet.py"/>
        <source>我知道：忘记密码就再也打不开，谁也无法找回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/passphrase_sheet.py"/>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/passphrase_sheet.py"/>
        <source>不再用密码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/passphrase_sheet.py"/>
        <source>设置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/passphrase_sheet.py"/>
        <source>新密码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/passphrase_sheet.py"/>
        <source>再输一次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/passphrase_sheet.py"/>
        <source>无操作后锁定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/passphrase_sheet.py"/>
        <source>现在的密码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/passphrase_sheet.py"/>
        <source>两次输入的新密码不一样。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/passphrase_sheet.py"/>
        <source>正在处理，请稍候…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <location filename="../../jjdesk/gui/charting/picture.py"/>
        <source>图</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/charting/picture.py"/>
        <source>图：%s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlacesSheet</name>
    <message>
        <location filename="../../jjdesk/gui/library/places_sheet.py"/>
        <source>地名表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/places_sheet.py"/>
        <source>一行一个，或用顿号隔开：几江街道、白沙镇、…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/places_sheet.py"/>
        <source>从文件读入…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/places_sheet.py"/>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/places_sheet.py"/>
        <source>记下</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/places_sheet.py"/>
        <source>写全称，到镇、乡、街道为止。记下后，这个区县的报告会重新查找镇街。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/places_sheet.py"/>
        <source>区县</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/library/places_sheet.py"/>
        <source>镇街</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresidiumSheet</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>下一轮</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>按规则由主席团决定是否再投一轮。请勾选进入下一轮的项目：</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>生成下一轮…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <location filename="../../jjdesk/gui/paper/preview.py"/>
        <source>打印预览：%s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/paper/preview.py"/>
        <source>适合宽度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/paper/preview.py"/>
        <source>整页</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/paper/preview.py"/>
        <source>缩小</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/paper/preview.py"/>
        <source>放大</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/paper/preview.py"/>
        <source>打印…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/paper/preview.py"/>
        <source>打印（Ctrl+P）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/paper/preview.py"/>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/paper/preview.py"/>
        <source>第 %d / %d 页</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressGroups</name>
    <message>
        <location filename="../../jjdesk/gui/progress/groups.py"/>
        <source>按%s看跟进</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/groups.py"/>
        <source>分布</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/groups.py"/>
        <source>逾期</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <location filename="../../jjdesk/gui/reading/progress_line.py"/>
        <source>读过的承诺事项：停留一秒半，或走到下一条，就算读过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/progress_line.py"/>
        <source>已读 %d/%d</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressModel</name>
    <message>
        <location filename="../../jjdesk/gui/progress/progress_model.py"/>
        <source>条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/progress_model.py"/>
        <source>承诺事项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/progress_model.py"/>
        <source>状态</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/progress_model.py"/>
        <source>时限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/progress_model.py"/>
        <source>最近记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/progress_model.py"/>
        <source>来源</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressNews</name>
    <message>
        <location filename="../../jjdesk/gui/progress/news.py"/>
        <source>新变化</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/news.py"/>
        <source>上次查看以后没有新记录。
记下的每次变化都列在这里，新的在前。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressRoom</name>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>导出 ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>章节</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>领域</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>各条承诺事项的跟进</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>表格 xlsx…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>表格 csv…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>复制为表格（Ctrl+C）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>导出下面显示的各条与全部记录，或复制到电子表格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>期间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>看哪一段时间的情况</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>把任务表里的推进情况记为跟进，逐条由您确认</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>从任务表带入 %d 条…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>这份报告里没有读出承诺事项，也就没有可跟进的。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>选中后按 %s；U 写来源与说明，Enter 看原文。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>还没有跟进记录：这里记每条承诺事项办到哪一步、从哪里得知。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>最新情况</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>各条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>新变化 %d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>按章节</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>按领域</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>已复制 %d 条，可粘贴到电子表格。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>跟进 %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>导出跟进</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/room.py"/>
        <source>跟进 %d / %d 条    记录 %d 条</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressSummary</name>
    <message>
        <location filename="../../jjdesk/gui/progress/summary.py"/>
        <source>我的选区</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/summary.py"/>
        <source>逾期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/summary.py"/>
        <source>30 天内到期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/summary.py"/>
        <source>%s，%d 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/summary.py"/>
        <source>只看%s的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/summary.py"/>
        <source>只看涉及%s的</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectCards</name>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_cards.py"/>
        <source>项目</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectImportSheet</name>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_import.py"/>
        <source>导入项目名单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_import.py"/>
        <source>找到的项目</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_import.py"/>
        <source>存入名单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_import.py"/>
        <source>放弃</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_import.py"/>
        <source>名单名称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_import.py"/>
        <source>第 %d 列“%s”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_import.py"/>
        <source>%s：不读</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_import.py"/>
        <source>表里没有：%s。可以不填。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_import.py"/>
        <source>找到 %d 个项目</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectSide</name>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_side.py"/>
        <source>附注：为什么选、为什么不选（N）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_side.py"/>
        <source>附注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_side.py"/>
        <source>另加一条：写它在报告里的条号，回车</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_side.py"/>
        <source>另加一条承诺事项，按条号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_side.py"/>
        <source>我的意向（只在这台电脑上，不是选票）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_side.py"/>
        <source>报告里的承诺事项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_side.py"/>
        <source>没有找到对应的承诺事项。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_side.py"/>
        <source>报告第 %d 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_side.py"/>
        <source>（可能对应：%s）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_side.py"/>
        <source>请核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_side.py"/>
        <source>到报告里看</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_side.py"/>
        <source>对应</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_side.py"/>
        <source>不对应</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Projector</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station_board.py"/>
        <source>应到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_board.py"/>
        <source>实到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_board.py"/>
        <source>发出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_board.py"/>
        <source>收回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_board.py"/>
        <source>有效</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_board.py"/>
        <source>无效</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectsLeaf</name>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_leaf.py"/>
        <source>导入名单…（O）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_leaf.py"/>
        <source>示例名单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_leaf.py"/>
        <source>移除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_leaf.py"/>
        <source>项目名单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_leaf.py"/>
        <source>报告第 %s 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_leaf.py"/>
        <source>意向：选 %d · 不选 %d · 待定 %d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_leaf.py"/>
        <source>表格 (%s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_leaf.py"/>
        <source>导入项目名单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_leaf.py"/>
        <source>已导入“%s”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_leaf.py"/>
        <source>名单已移除。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_leaf.py"/>
        <source>报告没有第 %d 条，共 %d 条。没有改动，请核对条号。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_leaf.py"/>
        <source>已对应到这个项目。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_leaf.py"/>
        <source>已从这个项目拿开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/projects_leaf.py"/>
        <source>名单 %d 个项目    意向只在这台电脑上，不是选票</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProposalsSheet</name>
    <message>
        <location filename="../../jjdesk/gui/progress/status_proposals.py"/>
        <source>从任务表带入跟进</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_proposals.py"/>
        <source>全选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_proposals.py"/>
        <source>全不选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_proposals.py"/>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_proposals.py"/>
        <source>条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_proposals.py"/>
        <source>承诺事项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_proposals.py"/>
        <source>记为</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_proposals.py"/>
        <source>期间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_proposals.py"/>
        <source>表中的话（来源）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_proposals.py"/>
        <source>任务表的推进情况可以记为跟进，来源写表名。不对的请去掉勾（空格键），再带入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_proposals.py"/>
        <source>任务表里的推进情况</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_proposals.py"/>
        <source>带入 %d 条</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Protector</name>
    <message>
        <location filename="../../jjdesk/gui/workbook/protector.py"/>
        <source>还没有设密码，所以不能锁定。设了密码，工作簿会加密保存。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/protector.py"/>
        <source>设密码…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/protector.py"/>
        <source>有 %d 条批注还没能存入，没有锁定，以免丢失；请先让它们存入再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/protector.py"/>
        <source>本窗口只供阅读，不能改密码；什么也没有改动。请先接管工作簿。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/protector.py"/>
        <source>有批注还没能存入，密码没有改动；请先让它们存入再试。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuoteList</name>
    <message>
        <location filename="../../jjdesk/gui/charting/quotes.py"/>
        <source>%s：%d 处原文</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuoteModel</name>
    <message>
        <location filename="../../jjdesk/gui/charting/quotes.py"/>
        <source>第 %d 条</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <location filename="../../jjdesk/gui/widgets/rail.py"/>
        <source>房间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/rail.py"/>
        <source>菜单</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadMarks</name>
    <message>
        <location filename="../../jjdesk/gui/reading/read_marks.py"/>
        <source>%d 条承诺事项已全部标为未读。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/read_marks.py"/>
        <source>撤销</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/read_marks.py"/>
        <source>这里的 %d 条承诺事项都已读过。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReaderRoom</name>
    <message>
        <location filename="../../jjdesk/gui/reading/reader.py"/>
        <source>承诺事项 %d 条    量化目标 %d 个    批注 %d 条    勘误 %d 处（虚点线，原文未改）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/reader.py"/>
        <source>    我的选区 %d 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/reader.py"/>
        <source>正在保存…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/reader.py"/>
        <source>全部已保存 · 离线</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/reader.py"/>
        <source>未保存：%s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/reader.py"/>
        <source>第 %d 条</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingMode</name>
    <message>
        <location filename="../../jjdesk/gui/reading/reading_mode.py"/>
        <source>阅读模式</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/reading_mode.py"/>
        <source>退出阅读（Esc）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/reading_mode.py"/>
        <source>J 或空格：下一条    K：上一条    N：写批注    1 至 5：分类    Ctrl+Enter：写完到下一条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/reading_mode.py"/>
        <source>第 %d 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/reading_mode.py"/>
        <source>    筛选后第 %d / %d 条</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <location filename="../../jjdesk/gui/voting/receipt.py"/>
        <source>选票已封好，回执 %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/receipt.py"/>
        <source>回执的二维码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/receipt.py"/>
        <source>保存选票…（S）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/receipt.py"/>
        <source>完成（Enter）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/receipt.py"/>
        <source>保留我的意向和附注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/receipt.py"/>
        <source>不勾选，按“完成”时从这台电脑上清除，不能撤销</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/receipt.py"/>
        <source>意向可能透露您的选择。不勾选，按“完成”时就把这些项目的意向和附注从这台电脑上清除干净，不能撤销。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/receipt.py"/>
        <source>打印回执…（P）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/receipt.py"/>
        <source>选票还没有保存：请存到 U 盘或共享文件夹，交给计票台。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/receipt.py"/>
        <source>选票已封好</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/receipt.py"/>
        <source>回执</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/receipt.py"/>
        <source>第 %d 次投票</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/receipt.py"/>
        <source>凭回执可以查对选票在不在票箱里；它不显示选了什么，本机也没有留下。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/receipt.py"/>
        <source>把选票存到哪个文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/receipt.py"/>
        <source>✓ 已保存：%s。请交给计票台。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/receipt.py"/>
        <source>再存一份…（S）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefusedModel</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>没有收的原因</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <location filename="../../jjdesk/gui/page/page.py"/>
        <source>报告正文</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestoreSheet</name>
    <message>
        <location filename="../../jjdesk/gui/exchange/restore_sheet.py"/>
        <source>由导出的文件恢复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/restore_sheet.py"/>
        <source>会变的批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/restore_sheet.py"/>
        <source>恢复后窗口会重新打开，此前的操作不能再撤销；备份也可以这样恢复回来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/restore_sheet.py"/>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/restore_sheet.py"/>
        <source>恢复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/restore_sheet.py"/>
        <source>多出：%s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/restore_sheet.py"/>
        <source>少掉：%s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/restore_sheet.py"/>
        <source>不同：%s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/restore_sheet.py"/>
        <source>……还有 %d 条</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultBoard</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station_board.py"/>
        <source>没有当选</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultPaper</name>
    <message>
        <location filename="../../jjdesk/gui/voting/paper.py"/>
        <source>计票报告单 ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper.py"/>
        <source>预览…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper.py"/>
        <source>打印…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper.py"/>
        <source>存为 PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper.py"/>
        <source>存为 Word…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper.py"/>
        <source>存为 JSON（供程序读取）…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper.py"/>
        <source>保存计票报告单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper.py"/>
        <source>已写成“%s”。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <location filename="../../jjdesk/gui/voting/review.py"/>
        <source>请核对您的选票</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/review.py"/>
        <source>封票（Ctrl+Enter）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/review.py"/>
        <source>返回修改（Esc）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/review.py"/>
        <source>封票后在截止前还可以重新投票，以最后一次为准。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/review.py"/>
        <source>封票后不能更改。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/review.py"/>
        <source>封好的选票到截止后由计票组一起打开，不显示是谁投的；本机不留所选内容。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <location filename="../../jjdesk/gui/rooms.py"/>
        <source>报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/rooms.py"/>
        <source>图表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/rooms.py"/>
        <source>票决</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/rooms.py"/>
        <source>批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/rooms.py"/>
        <source>跟进</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/rooms.py"/>
        <source>摘要</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/rooms.py"/>
        <source>资料</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>表决什么</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>名单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>标题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>怎样投票</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>应到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>人，即全体代表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>应选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>个项目</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>多选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>少选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>空白票</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>截止前可以重投，以最后一次为准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>改票</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>怎样通过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>法定到会</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>通过基数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>通过比例</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>当选次序</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>末位同票</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>不足应选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>最多轮数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>轮</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>用途与依据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>模拟：试投试计，结果不作数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>正式：依本次会议通过的票决办法</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>用途</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>如：××区第×届人大第×次会议民生实事项目票决办法</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>票决办法</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>通过日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>凭证与钥匙</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>选票凭证</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>份，不填则与应到人数相同</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>钥匙</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>人各保管一份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>开票</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>人到场才能打开选票</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>（示例）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>还没有名单：请先到“名单与意向”导入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_form.py"/>
        <source>已改动：%s。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_side.py"/>
        <source>选票上的话、通过的条件和票决规则</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_side.py"/>
        <source>选票上写</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_side.py"/>
        <source>通过的条件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_side.py"/>
        <source>还要改的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_side.py"/>
        <source>票决规则</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_side.py"/>
        <source>选定名单，这里就是选票上的那句话。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat_side.py"/>
        <source>填上应到人数，这里就算出票数。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <location filename="../../jjdesk/gui/widgets/saving.py"/>
        <source>“%s”已经存在，没有覆盖；请另取一个名字。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message>
        <location filename="../../jjdesk/gui/finding/search_results.py"/>
        <source>全部资料中找到的</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Searcher</name>
    <message>
        <location filename="../../jjdesk/gui/finding/searcher.py"/>
        <source>输入要找的字词，在全部资料的报告和批注里找；字母按拼音找名称。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/searcher.py"/>
        <source>正在找…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/searcher.py"/>
        <source>%d 处以上</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/searcher.py"/>
        <source>%d 处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/searcher.py"/>
        <source>没有找到。可少输几个字，或按 Esc 回到正文。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecretariatLeaf</name>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat.py"/>
        <source>更改位置…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat.py"/>
        <source>生成的文件夹放在哪里</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat.py"/>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat.py"/>
        <source>已生成 %d 个文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat.py"/>
        <source>票决规则还有 %d 处要改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat.py"/>
        <source>票决规则没有矛盾，可以生成</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat.py"/>
        <source>生成正式票决</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat.py"/>
        <source>生成模拟票决</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat.py"/>
        <source>票决包、选票凭证、开票钥匙和要打印的纸（Ctrl+Enter）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat.py"/>
        <source>还有 %d 处要改：%s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat.py"/>
        <source>%d 份凭证、%d 份钥匙，生成到“%s”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat.py"/>
        <source>已取消生成，没有留下任何文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat.py"/>
        <source>正在排印凭证和规则…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat.py"/>
        <source>正在制作凭证和文件…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat.py"/>
        <source>凭证和钥匙的文件、纸条都会删去，删去后无法恢复。确认已全部发出？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat.py"/>
        <source>删去</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/secretariat.py"/>
        <source>凭证和钥匙已从这台电脑的文件夹里删去。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Seeker</name>
    <message>
        <location filename="../../jjdesk/gui/finding/seeker.py"/>
        <source>全部资料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/seeker.py"/>
        <source>没有符合的承诺事项。按 Esc 清除搜索与筛选，再看全文。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/finding/seeker.py"/>
        <source>共 %d 条承诺事项</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stance</name>
    <message>
        <location filename="../../jjdesk/gui/notes/note_kinds.py"/>
        <source>赞成</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_kinds.py"/>
        <source>有保留</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/note_kinds.py"/>
        <source>不赞成</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StationCollect</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>选择选票…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>收整个文件夹或 U 盘…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>监看文件夹…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>没有收的文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>没有被拒收的文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>回执上的 20 个字符</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>回执</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>又看得到文件夹了，接着收。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>也可以把选票、文件夹或 U 盘拖到这里。可以反复收，同一张只计一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>查回执</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>没有收的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>选票 (*%s);;所有文件 (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>选择选票</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>选择文件夹或 U 盘</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>监看哪个文件夹或 U 盘</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>停止监看“%s”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>这里没有选票文件（.jjballot）。票箱没有变化，请另选。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>本次看了 %d 个文件：新收 %d 张</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>改投 %d 张</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>已在票箱 %d 张</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>没有收 %d 个</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>✓ 这张选票在票箱里。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>✗ 票箱里没有这张选票。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>同一凭证共交来 %d 张；没有改投过的，请告诉总监票人。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>张电子选票在票箱里</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source>，另有改投前的 %d 份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_collect.py"/>
        <source> · 已截止，再交的一律不收</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StationCount</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>截止…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>1　截止</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>保管人输入钥匙上的字符</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>开票钥匙</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>显示字符</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>正在投影时不要显示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>交入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>从文件…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>2　开票钥匙</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>开票、计票</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>去核对纸质选票</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>3　开票、计票</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>开票钥匙 (*%s);;所有文件 (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>选择开票钥匙</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>钥匙 %d 已经交入了。请由另一位保管人交入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>收齐之后截止。截止后不再收电子选票，不能恢复；选票仍然谁也打不开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>✓ 已截止：电子选票 %d 张。之后交来的一律不收。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>钥匙分给 %d 人保管，%d 人到场才能开票。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>还要 %d 份。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>钥匙已够。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>✓ 已开票、计票，结果已由计票组的密钥签名。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>还不能开票：%s。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>钥匙交齐后，全部选票一起打开，次序打乱，再与纸质选票合计。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>可以开票了。全部选票一起打开，次序打乱，再与纸质选票合计。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>✓ 钥匙 %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_count.py"/>
        <source>待交入</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StationCounters</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station_counters.py"/>
        <source>实到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_counters.py"/>
        <source>发出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_counters.py"/>
        <source>填写</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_counters.py"/>
        <source>%s：填写后按回车</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_counters.py"/>
        <source>应到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_counters.py"/>
        <source>收回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_counters.py"/>
        <source>未收回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_counters.py"/>
        <source>有效</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_counters.py"/>
        <source>无效</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_counters.py"/>
        <source>六数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_counters.py"/>
        <source>核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_counters.py"/>
        <source>电子 %d · 纸质 %d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_counters.py"/>
        <source> · 不计 %d</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StationDesk</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station_desk.py"/>
        <source>正在收票</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_desk.py"/>
        <source>正在开票、计票</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_desk.py"/>
        <source>正在验票</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_desk.py"/>
        <source>已停止，没有做完的都没有计入。票箱没有变化，可以重新开始。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StationLeaf</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station.py"/>
        <source>已生成“%s”，请发给代表。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station.py"/>
        <source>为它开计票台…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station.py"/>
        <source>选一个空文件夹，存放这一轮的计票</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station.py"/>
        <source>正在收票</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station.py"/>
        <source>已截止</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station.py"/>
        <source>已计票</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station.py"/>
        <source>%s · 收回 %d 张</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StationOpening</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station_opening.py"/>
        <source>打开票决包…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_opening.py"/>
        <source>继续已有的计票…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_opening.py"/>
        <source>验票…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_opening.py"/>
        <source>计票台</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_opening.py"/>
        <source>秘书处给计票台一份票决包。打开它，再选一个空文件夹：收到的选票、计票记录和结果都存在这个文件夹里，随时可以关机，下次接着做。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_opening.py"/>
        <source>也可以把票决包（.jjvote）或计票文件夹拖到这里。截止之前，谁也打不开选票。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_opening.py"/>
        <source>这不是票决包（.jjvote），也不是计票文件夹。没有打开任何内容，请另选。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_opening.py"/>
        <source>票决包 (*%s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_opening.py"/>
        <source>打开票决包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_opening.py"/>
        <source>选一个空文件夹，存放本次计票</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_opening.py"/>
        <source>选择计票文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_opening.py"/>
        <source>选择要验票的计票文件夹</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StationPage</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station_page.py"/>
        <source>换一个票决</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_page.py"/>
        <source>收票</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_page.py"/>
        <source>纸质选票</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_page.py"/>
        <source>截止与开票</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_page.py"/>
        <source>结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_page.py"/>
        <source>%s（Ctrl+Shift+%d）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_page.py"/>
        <source>停止</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_page.py"/>
        <source>票决包编号 %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_page.py"/>
        <source>应与票决规则上的一致。计票文件夹：%s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StationResult</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>投影（F5）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>验票</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>生成下一轮票决包…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>截止并开票之后，结果显示在这里。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>无效票：%s。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>秘书处密钥 (*%s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>选择秘书处密钥</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>保存下一轮票决包</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>下一轮票决包</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusSheet</name>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>跟进</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>修改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>删除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>记下</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>%s（%d）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>从哪里得知，如区政府办通报、实地察看</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>进展、依据或要追问的（可不写）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>期间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>来源或察看的日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>来源</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>说明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>记下（Ctrl+Enter）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>%d 条承诺事项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>第 %d 条 · %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>以前的记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>把选中的记录取到上面修改（Enter）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>删除选中的记录，可撤销（Delete）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>这台电脑的时钟可能不准（%s），请核对日期。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/progress/status_sheet.py"/>
        <source>改好</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SummaryOutput</name>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>打印…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>存为 PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>存为 Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>存为表格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>更多 ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>存为电子表格 xlsx（%s）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>存为 csv、JSON、Markdown，或复制文字（%s）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>表格 csv…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>给程序用的 JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>Markdown…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>复制文字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>现在没有排好的页面，不能打印、保存或复制。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>正在排版，排好就打印…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>正在排版，排好就复制…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>已复制文字，可粘贴到文档里。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>正在写 PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>正在排版，排好就存…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>程序出错，PDF 没有写成；资料和原有的文件都完好。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>已取消，没有写 PDF。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>正在写 PDF，写好就关窗口…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>存为文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/output.py"/>
        <source>已写成“%s”。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SummaryPages</name>
    <message>
        <location filename="../../jjdesk/gui/summary/pages.py"/>
        <source>页面预览</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/pages.py"/>
        <source>页面大小</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/pages.py"/>
        <source>页面大小（+ 放大，- 缩小，0 适合宽度；Ctrl+滚轮）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/pages.py"/>
        <source>适合宽度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/pages.py"/>
        <source>整页</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/pages.py"/>
        <source>正在排版</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/pages.py"/>
        <source>停止</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/pages.py"/>
        <source>停止排版（Esc）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/pages.py"/>
        <source>重新排版</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/pages.py"/>
        <source>重新排版（F5）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/pages.py"/>
        <source>正在排版…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/pages.py"/>
        <source>已停止排版。要看页面，点下面的“重新排版”或按 F5。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/pages.py"/>
        <source>已停止</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/pages.py"/>
        <source>第 %d / %d 页</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/pages.py"/>
        <source>约 %d 字</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SummaryRoom</name>
    <message>
        <location filename="../../jjdesk/gui/summary/room.py"/>
        <source>全部</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/room.py"/>
        <source>已删除摘要“%s”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/room.py"/>
        <source>已恢复这份摘要原来的设置。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/room.py"/>
        <source>选择票决的文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/room.py"/>
        <source>先点“选择…”，指定一次票决的文件夹，里面要有开票结果。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/room.py"/>
        <source>摘要：%s    %d 页</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <location filename="../../jjdesk/gui/notes/tags_model.py"/>
        <source>标签</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/tags_model.py"/>
        <source>批注</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <location filename="../../jjdesk/gui/notes/tags.py"/>
        <source>标签</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/tags.py"/>
        <source>改名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/tags.py"/>
        <source>合并到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/tags.py"/>
        <source>归入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/tags.py"/>
        <source>颜色</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/tags.py"/>
        <source>去掉</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/tags.py"/>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/tags.py"/>
        <source>还没有标签。在批注上按 T 就能加。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/tags.py"/>
        <source>改动立即生效，可以撤销。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/tags.py"/>
        <source>不归入其他标签</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TakingOver</name>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>接管</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>已请那个窗口存好后让出，正在等它回应…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>另一个窗口（%s）接管了这个工作簿，本窗口从现在起只供阅读。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>您写的都已存入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>有 %d 条批注没能存入，文字还在屏幕上，收回后会再存。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>收回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>本窗口现在可以写了，内容已按工作簿重新读入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>另一台电脑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>这个工作簿被强行接管（%s），本窗口从现在起只供阅读。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>没来得及存入的文字还在屏幕上，请先复制出来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>还有一个窗口也在接管这个工作簿，请稍后再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>那个窗口（%s）没有回应，本窗口仍只供阅读。确定那边已经退出或关机，才可强行接管；它若还开着，那边没存的内容会存不进来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>强行接管</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>那个窗口（%s）没有回应，可能卡住了；本窗口仍只供阅读，什么也没有丢。请到那个窗口看看，关掉它之后再接管。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>再试</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>使用这个工作簿的窗口已经关闭，要在本窗口写，请接管。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/taking_over.py"/>
        <source>另一个窗口正在使用这个工作簿%s，本窗口只供阅读。要在这里写，请先接管。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Target</name>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>不低于</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>高于</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>不超过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>低于</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>左右</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>区间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>等于</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>水平值</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>增幅</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>完成量</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>压减量</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>全覆盖类</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>项目规模</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>到%d年</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/widgets/figure_card.py"/>
        <source>未加力度词</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TargetSheet</name>
    <message>
        <location filename="../../jjdesk/gui/correcting/target_sheet.py"/>
        <source>添加量化目标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/target_sheet.py"/>
        <source>更正量化目标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/target_sheet.py"/>
        <source>不是目标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/target_sheet.py"/>
        <source>添加</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/target_sheet.py"/>
        <source>更正</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/target_sheet.py"/>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/target_sheet.py"/>
        <source>上限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/target_sheet.py"/>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/target_sheet.py"/>
        <source>数值</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/target_sheet.py"/>
        <source>指标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/target_sheet.py"/>
        <source>界限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/target_sheet.py"/>
        <source>计量方式</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/target_sheet.py"/>
        <source>力度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/correcting/target_sheet.py"/>
        <source>领域</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskTables</name>
    <message>
        <location filename="../../jjdesk/gui/task_tables/model.py"/>
        <source>待定 %d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/model.py"/>
        <source>已全部判定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/model.py"/>
        <source>%s · %d 项</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>有责任单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>有责任领导</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>有完成时限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>有推进情况</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>共 %d 项任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/preview.py"/>
        <source>不读取</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/preview.py"/>
        <source>序号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/preview.py"/>
        <source>章节</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/preview.py"/>
        <source>目标任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/preview.py"/>
        <source>责任单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/preview.py"/>
        <source>责任领导</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/preview.py"/>
        <source>完成时限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/preview.py"/>
        <source>推进情况</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TasksPanel</name>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>导入表格…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>粘贴</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>导出 ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>移除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>撤销</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>Excel 表格（xlsx）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>Word 文档（docx）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>逗号分隔文本（csv）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>把本报告的承诺事项导出为任务分解表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>导入目标任务分解表或推进情况表：docx、xlsx、xls、ods、csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>粘贴从 Word 或 Excel 复制的表格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>已导入的任务表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>移除选中的任务表，可撤销（Delete）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>任务表 (*.docx *.xlsx *.xls *.ods *.csv *.tsv *.txt *.html *.htm);;所有文件 (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>导入任务表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>正在读取“%s”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>粘贴的表格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>请在写任务的那一列下面选“目标任务”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>已导入“%s”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>这里放政府的目标任务分解表和推进情况表。

点“导入表格…”选择文件，或把文件拖进来，或复制表格后点“粘贴”；程序按文字找出每项任务对应哪一条承诺事项，拿不准的由您判定。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>先在“资料”里打开一份报告，再导入它的任务表。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>已判为对应。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>已判为不对应。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>已移除“%s”（%s）。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>导出任务表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>正在导出…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/panel.py"/>
        <source>已把 %d 条承诺事项写入“%s”。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TasksPreview</name>
    <message>
        <location filename="../../jjdesk/gui/task_tables/preview.py"/>
        <source>导入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/preview.py"/>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/preview.py"/>
        <source>任务表的前几行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/preview.py"/>
        <source>导入任务表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/preview.py"/>
        <source>名称(&amp;M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/preview.py"/>
        <source>时段(&amp;P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/preview.py"/>
        <source>这份表说的是哪一段时间，如 2025年上半年</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/preview.py"/>
        <source>“%s”一列是</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TasksReview</name>
    <message>
        <location filename="../../jjdesk/gui/task_tables/review.py"/>
        <source>待定的对应</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/review.py"/>
        <source>任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/review.py"/>
        <source>承诺事项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/review.py"/>
        <source>对应  Y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/review.py"/>
        <source>不对应  N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/review.py"/>
        <source>上一个（←）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/review.py"/>
        <source>上一个</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/review.py"/>
        <source>下一个（→）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/review.py"/>
        <source>下一个</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/review.py"/>
        <source>没有待定的对应。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/review.py"/>
        <source>第 %d / %d 个待定 · 相似 %d %%，%s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/review.py"/>
        <source>任务 %s  %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/review.py"/>
        <source>第 %d 条承诺事项</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TasksTable</name>
    <message>
        <location filename="../../jjdesk/gui/task_tables/tables.py"/>
        <source>任务的对应</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/tables.py"/>
        <source>已对应的任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/tables.py"/>
        <source>未对应的任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/tables.py"/>
        <source>改为不对应</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/tables.py"/>
        <source>对应到这一条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/tables.py"/>
        <source>待定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/tables.py"/>
        <source>已对应</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/tables.py"/>
        <source>未对应</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/tables.py"/>
        <source>承诺事项第</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/tables.py"/>
        <source>承诺事项的号数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/tables.py"/>
        <source> 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/tables.py"/>
        <source>序号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/tables.py"/>
        <source>目标任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/tables.py"/>
        <source>条号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/tables.py"/>
        <source>承诺事项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/tables.py"/>
        <source>责任单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/task_tables/tables.py"/>
        <source>推进情况</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplatesDialog</name>
    <message>
        <location filename="../../jjdesk/gui/notes/templates.py"/>
        <source>自己的常用开头</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/templates.py"/>
        <source>文字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/templates.py"/>
        <source>写下常用的一段开头，插入批注时照用。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/templates.py"/>
        <source>添加</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/templates.py"/>
        <source>去掉</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/templates.py"/>
        <source>存好</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/templates.py"/>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/templates.py"/>
        <source>这些开头只在您的工作簿里。行首写“- ”或“1. ”是列表。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/notes/templates.py"/>
        <source>（空）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextPane</name>
    <message>
        <location filename="../../jjdesk/gui/comparing/texts.py"/>
        <source>在报告中打开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/texts.py"/>
        <source> · 第 %d 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/comparing/texts.py"/>
        <source>在报告中打开：%s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transferrer</name>
    <message>
        <location filename="../../jjdesk/gui/exchange/transferrer.py"/>
        <source>导出全部资料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/transferrer.py"/>
        <source>已导出全部资料（%s）到“%s”。里面有您私有的批注和意向，请妥善保管。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/transferrer.py"/>
        <source>导出的全部资料或备份 (*.json *.jjdesk);;所有文件 (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/transferrer.py"/>
        <source>由导出的文件恢复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/transferrer.py"/>
        <source>正在读“%s”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/transferrer.py"/>
        <source>已取消，工作簿没有任何改动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/exchange/transferrer.py"/>
        <source>有 %d 条批注还没能存入，没有导出，也没有恢复；请先让它们存入再试。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <location filename="../../jjdesk/gui/workbook/undoing.py"/>
        <source>撤销</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/undoing.py"/>
        <source>这之后又有改动：请按 Ctrl+Z 一步一步撤销。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/undoing.py"/>
        <source>重做</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/undoing.py"/>
        <source>已撤销：%s。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/undoing.py"/>
        <source>已重做：%s。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <location filename="../../jjdesk/gui/workbook/unlock_page.py"/>
        <source>密码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/unlock_page.py"/>
        <source>打开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/workbook/unlock_page.py"/>
        <source>工作簿“%s”已锁定。请输入密码。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <location filename="../../jjdesk/gui/reading/unsaved.py"/>
        <source>有批注没有保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/unsaved.py"/>
        <source>有 %d 条批注没能写入工作簿，现在关闭就会丢失。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/unsaved.py"/>
        <source>其他批注完好。可以返回，腾出空间或换个位置后再试；也可以先把文字复制下来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/unsaved.py"/>
        <source>返回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/unsaved.py"/>
        <source>复制文字并关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/reading/unsaved.py"/>
        <source>不保存，关闭</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerifiedSheet</name>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>验票</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>✓ 验票通过：文件完整，各项相符</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>✗ 验票没有通过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>票决包编号 %s，应与票决规则上的一致。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/station_result.py"/>
        <source>验票的各步</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VoidCard</name>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>%d 号作废的原因</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>总监票人确认无效</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>总监票人已确认无效</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>按规则无效：%s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/paper_review.py"/>
        <source>%d 号　%s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VoteRules</name>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_rules.py"/>
        <source>候选项目</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/ballot_rules.py"/>
        <source>票决规则</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Voting</name>
    <message>
        <location filename="../../jjdesk/gui/voting/room.py"/>
        <source>名单与意向</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/room.py"/>
        <source>投票</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/room.py"/>
        <source>秘书处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/voting/room.py"/>
        <source>计票台</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VotingRoom</name>
    <message>
        <location filename="../../jjdesk/gui/voting/room.py"/>
        <source>票决</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Minutes</name>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source> 分钟</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/summary/form.py"/>
        <source>不限</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Reporter</name>
    <message>
        <location filename="../../jjdesk/gui/crash.py"/>
        <source>程序出错</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/crash.py"/>
        <source>刚才的操作没有完成，这是程序的错误。已保存的批注不受影响，可以继续使用。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Title</name>
    <message>
        <location filename="../../jjdesk/gui/reading/outline.py"/>
        <source>整篇报告的批注（Ctrl+Shift+N）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui.app</name>
    <message>
        <location filename="../../jjdesk/gui/app.py"/>
        <source>江津代表工作台</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui.furnishing</name>
    <message>
        <location filename="../../jjdesk/gui/furnishing.py"/>
        <source>下次打开程序时，界面用中文。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../jjdesk/gui/furnishing.py"/>
        <source>下次打开程序时，界面用英文（English）。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

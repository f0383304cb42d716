; Inno Setup 6.3 or newer, on Windows, after "py dev.py build":
;   iscc /DVersion=0.1.0 packaging\windows\jjdesk.iss   ->  dist\jjdesk-0.1.0-setup.exe
; For the one who is logged in, without an administrator; what he wrote stays when it is removed.

#ifndef Version
  #error Give the version: iscc /DVersion=0.1.0 packaging\windows\jjdesk.iss
#endif
#define Name "江津代表工作台"
#define Built "..\..\dist\jjdesk"
#if !FileExists(SourcePath + Built + "\jjdesk.exe")
  #error First: py dev.py build
#endif

[Setup]
AppId={{6B0D1C0E-6F0B-4B0F-9C77-5D3C0A2E8F41}
AppName={#Name}
AppVersion={#Version}
AppVerName={#Name} {#Version}
VersionInfoVersion={#Version}
DefaultDirName={autopf}\jjdesk
DisableDirPage=auto
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=commandline
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
SetupIconFile=jjdesk.ico
UninstallDisplayIcon={app}\jjdesk.exe
OutputDir=..\..\dist
OutputBaseFilename=jjdesk-{#Version}-setup
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
CloseApplications=yes

[Languages]
; Not part of Inno Setup itself in all its editions: taken where the compiler has it.
#if FileExists(CompilerPath + "Languages\ChineseSimplified.isl")
Name: "zh"; MessagesFile: "compiler:Languages\ChineseSimplified.isl"
#endif
Name: "en"; MessagesFile: "compiler:Default.isl"

[CustomMessages]
OnDesktop=在桌面上放一个图标
StartNow=现在打开{#Name}

[Tasks]
Name: "desktop"; Description: "{cm:OnDesktop}"; Flags: unchecked

[InstallDelete]
; Modules of an earlier version must not stand beside those of this one.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Built}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\{#Name}"; Filename: "{app}\jjdesk.exe"
Name: "{autodesktop}\{#Name}"; Filename: "{app}\jjdesk.exe"; Tasks: desktop

[Run]
Filename: "{app}\jjdesk.exe"; Description: "{cm:StartNow}"; Flags: nowait postinstall skipifsilent

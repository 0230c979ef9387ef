; The Windows setup: for one user, without an administrator; compiled by 'packaging/dev windows'
; with makensis on any system. Silent: setup /S [/D=FOLDER], uninstall /S (which keeps the library).
; An upgrade replaces the program's folder as a whole. What it installs is the bundle, or on other
; systems than Windows a staged stand-in (STAGE).
Unicode true
SetCompressor /SOLID lzma
ManifestDPIAware true
!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "x64.nsh"

; From the command line: VERSION, STAGE, ICON, LICENCE, OUT, and the files of types.nsh.
!define NAME "PaperDesk"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"

Name "${NAME} ${VERSION}"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "Software\${NAME}" "Folder"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}.0"
VIAddVersionKey "FileDescription" "${NAME} setup"
VIAddVersionKey "LegalCopyright" "${NAME} contributors, MIT licence"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\paperdesk-gui.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

!include "${TYPES}" ; the macros RegisterTypes and ForgetTypes, made from package.toml

; The program's own folders and files, and no others: a reader may have chosen a folder that
; holds things of theirs.
!macro RemoveProgram
  RMDir /r "$INSTDIR\lib"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\paperdesk.exe"
  Delete "$INSTDIR\paperdesk-gui.exe"
  Delete "$INSTDIR\paperdesk.ico"
!macroend

Section "${NAME}"
  SetShellVarContext current
  SetOutPath "$INSTDIR"
  !insertmacro RemoveProgram
  IfErrors 0 +3
    ClearErrors
    DetailPrint "Some files of the older version could not be replaced; is ${NAME} open?"
  File /r "${STAGE}/*.*"
  File "/oname=paperdesk.ico" "${ICON}"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\paperdesk-gui.exe" "" "$INSTDIR\paperdesk.ico"
  WriteRegStr HKCU "Software\${NAME}" "Folder" "$INSTDIR"
  WriteRegStr HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\paperdesk.exe" "" "$INSTDIR\paperdesk.exe"
  !insertmacro RegisterTypes
  WriteRegStr HKCU "${KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\paperdesk.ico"
  WriteRegStr HKCU "${KEY}" "Publisher" "${NAME} contributors"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" $0
SectionEnd

Section "Uninstall"
  SetShellVarContext current
  !insertmacro RemoveProgram
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  !insertmacro ForgetTypes
  DeleteRegKey HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\paperdesk.exe"
  DeleteRegKey HKCU "${KEY}"
  DeleteRegKey HKCU "Software\${NAME}"
  ; Where paperdesk/paths.py keeps everything on Windows.
  MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 \
    "Remove your library too, with all papers, tags and notes?$\n$\n$LOCALAPPDATA\paperdesk" \
    /SD IDNO IDNO kept
    RMDir /r "$LOCALAPPDATA\paperdesk"
  kept:
SectionEnd

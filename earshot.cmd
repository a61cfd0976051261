@echo off
rem Starts Earshot on Windows; builds it first where no build is there. Not tested on Windows yet.
rem Unlike ./earshot it does not notice that a source is newer than the build: delete target\launch then.
setlocal
set "HOME_DIR=%~dp0"
set "LIB=%HOME_DIR%target\launch\windows\lib"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo earshot: Earshot needs a JDK 17 or newer, and no Java was found: install one from https://adoptium.net and put it on the PATH or set JAVA_HOME. 1>&2
  exit /b 1
)
for /f "tokens=2 delims==" %%v in ('"%JAVA%" -XshowSettings:properties -version 2^>^&1 ^| findstr /c:"java.specification.version ="') do set "VERSION=%%v"
set "VERSION=%VERSION: =%"
set "MAJOR=%VERSION%"
if "%VERSION:~0,2%"=="1." set "MAJOR=%VERSION:~2%"
if %MAJOR% LSS 17 (
  echo earshot: Earshot needs a JDK 17 or newer, and Java %VERSION% was found: install one from https://adoptium.net and put it on the PATH or set JAVA_HOME. 1>&2
  exit /b 1
)
if not exist "%LIB%\earshot.jar" (
  echo earshot: building, as this was not done here yet ^(about a minute the first time^) 1>&2
  pushd "%HOME_DIR%"
  call mvnw.cmd -B -Dmaven.test.skip=true -Dspotless.check.skip=true "-Dearshot.launch=%LIB%" package 1>&2
  if errorlevel 1 (
    popd
    echo earshot: the build failed; what it said stands above. 1>&2
    exit /b 1
  )
  copy /y app\target\earshot.jar "%LIB%\earshot.jar" >nul
  popd
)
"%JAVA%" -XX:+UseSerialGC -Xshare:auto %JAVA_OPTS% --module-path "%LIB%\javafx" --add-modules javafx.controls -cp "%LIB%\*" earshot.app.Earshot %*
exit /b %ERRORLEVEL%

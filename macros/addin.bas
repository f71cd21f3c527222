Attribute VB_Name = "RibbonMyAddin"
Option Explicit
' The ribbon and the entry points of the add-in. Everything else happens in Python, in pkxl.excel.

Sub PkxlValidasi()
    PkxlPython "import pkxl.excel; pkxl.excel.validate()"
End Sub

Sub PkxlHapusTanda()
    PkxlPython "import pkxl.excel; pkxl.excel.clear_marks()"
End Sub

Sub PkxlBantuan()
    PkxlPython "import pkxl.excel; pkxl.excel.show_help()"
End Sub

Sub PkxlKonsolidasi()
    Dim Folder As String
    Folder = PkxlPilihFolder("Folder berisi workbook semua bagian")
    If Folder <> "" Then PkxlPython "import pkxl.excel; pkxl.excel.consolidate('" & PkxlTeks(Folder) & "')"
End Sub

Sub PkxlTemplateBaru()
    Dim Folder As String
    Folder = PkxlPilihFolder("Folder untuk template yang baru")
    If Folder <> "" Then PkxlPython "import pkxl.excel; pkxl.excel.new_templates('" & PkxlTeks(Folder) & "')"
End Sub

Sub RibbonValidasi(control As IRibbonControl)
    PkxlValidasi
End Sub

Sub RibbonHapusTanda(control As IRibbonControl)
    PkxlHapusTanda
End Sub

Sub RibbonKonsolidasi(control As IRibbonControl)
    PkxlKonsolidasi
End Sub

Sub RibbonTemplateBaru(control As IRibbonControl)
    PkxlTemplateBaru
End Sub

Sub RibbonBantuan(control As IRibbonControl)
    PkxlBantuan
End Sub

Private Sub PkxlPython(ByVal Perintah As String)
    If ActiveWorkbook Is Nothing Then
        MsgBox "Buka dulu workbook yang akan diperiksa.", vbInformation, "Perjanjian Kinerja"
        Exit Sub
    End If
    Application.StatusBar = "pkxl sedang bekerja ..."
    On Error GoTo Gagal
    RunPython Perintah
    Application.StatusBar = False
    Exit Sub
Gagal:
    Application.StatusBar = False
    MsgBox "pkxl tidak dapat dijalankan: " & Err.Description & vbCrLf & vbCrLf & _
        "Minta petugas komputer menjalankan: pkxl doctor", vbExclamation, "Perjanjian Kinerja"
End Sub

Private Function PkxlPilihFolder(ByVal Judul As String) As String
    Dim Dialog As Object
    PkxlPilihFolder = ""
    Set Dialog = Application.FileDialog(4)
    Dialog.Title = Judul
    If Dialog.Show = -1 Then PkxlPilihFolder = Dialog.SelectedItems(1)
End Function

Private Function PkxlTeks(ByVal Teks As String) As String
    PkxlTeks = Replace(Replace(Teks, "\", "\\"), "'", "\'")
End Function

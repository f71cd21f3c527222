Attribute VB_Name = "Module1"
' The buttons of a template. They call the add-in pkxl.xlam, which needs no reference; where it is not installed
' they say what to do, and in LibreOffice they run pkxl on the saved file. No Option Explicit here: ThisComponent is
' LibreOffice's own name for the document, which Excel never reaches.

Sub PkxlValidasi()
    PkxlJalankan "PkxlValidasi", "validate"
End Sub

Sub PkxlKonsolidasi()
    PkxlJalankan "PkxlKonsolidasi", "consolidate"
End Sub

Private Sub PkxlJalankan(ByVal Makro As String, ByVal Perintah As String)
    If InStr(1, Application.OperatingSystem, "Windows") = 0 And InStr(1, Application.OperatingSystem, "Mac") = 0 Then
        PkxlLibreOffice Perintah
        Exit Sub
    End If
    On Error GoTo TidakAda
    Application.Run "pkxl.xlam!" & Makro
    Exit Sub
TidakAda:
    MsgBox "Add-in pkxl belum terpasang di komputer ini." & vbCrLf & vbCrLf & _
        "Minta petugas komputer menjalankan: pkxl install" & vbCrLf & _
        "Setelah itu tutup semua jendela Excel dan buka lagi workbook ini." & vbCrLf & vbCrLf & _
        "Tanpa add-in, workbook ini tetap dapat diisi dan dicetak.", vbInformation, "Perjanjian Kinerja"
End Sub

Private Sub PkxlLibreOffice(ByVal Perintah As String)
    On Error GoTo Gagal
    If Perintah = "consolidate" Then
        MsgBox "Di LibreOffice, jalankan di terminal: pkxl consolidate FOLDER -o rekap.xlsx", vbInformation, "Perjanjian Kinerja"
        Exit Sub
    End If
    ThisComponent.store
    Shell "pkxl validate " & PkxlAlamat(ThisComponent.URL) & " --annotate --open", 0
    Exit Sub
Gagal:
    MsgBox "pkxl tidak dapat dijalankan (" & Err.Description & ")." & vbCrLf & _
        "Simpan dulu workbook ini, dan minta petugas komputer memasang pkxl.", vbInformation, "Perjanjian Kinerja"
End Sub

' The address of the document as one argument, whatever its name is: other characters than these are written as %XX.
Private Function PkxlAlamat(ByVal Alamat As String) As String
    Dim Nomor As Integer
    Dim Huruf As String
    PkxlAlamat = ""
    For Nomor = 1 To Len(Alamat)
        Huruf = Mid(Alamat, Nomor, 1)
        If InStr(1, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/:._~%-", Huruf, 0) = 0 Then
            Huruf = "%" & Right("0" & Hex(Asc(Huruf)), 2)
        End If
        PkxlAlamat = PkxlAlamat & Huruf
    Next Nomor
End Function

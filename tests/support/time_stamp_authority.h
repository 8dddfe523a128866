#pragma once
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <string>

namespace greffier::tests {

// A time-stamping authority played by the openssl command: a root, a certificate for time stamps, replies as files.
class TimeStampAuthority {
public:
    TimeStampAuthority()
    {
        write("tsa.cnf", kConfiguration);
        run({"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "root.key", "-out",
             "root.pem", "-subj", "/CN=Racine d'essai", "-days", "3650", "-config", "tsa.cnf", "-extensions", "root"});
        run({"req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "tsa.key", "-out",
             "tsa.csr", "-subj", "/CN=Horodatage d'essai", "-config", "tsa.cnf"});
        run({"x509", "-req", "-in", "tsa.csr", "-CA", "root.pem", "-CAkey", "root.key", "-set_serial", "7", "-days", "3650",
             "-extfile", "tsa.cnf", "-extensions", "stamp", "-out", "tsa.pem"});
        write("serial", "01\n");
    }

    // Empty where openssl refuses.
    std::string reply(const std::string& request)
    {
        write("in.tsq", QByteArray::fromStdString(request));
        QFile::remove(path("out.tsr"));
        run({"ts", "-reply", "-queryfile", "in.tsq", "-config", "tsa.cnf", "-out", "out.tsr"});
        return read("out.tsr");
    }
    std::string rootPem() const { return read("root.pem"); }
    std::string rootPath() const { return path("root.pem").toStdString(); }

    // The openssl command in the authority's folder: its exit code.
    int run(const QStringList& words)
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral("openssl"), words);
        process.waitForFinished(60'000);
        m_said = process.readAllStandardOutput() + process.readAllStandardError();
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }
    int run(std::initializer_list<const char*> words)
    {
        QStringList list;
        for (const char* word : words)
            list += QString::fromUtf8(word);
        return run(list);
    }
    const QByteArray& said() const { return m_said; }
    void write(const char* name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }
    std::string read(const char* name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }
    QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }

private:
    static constexpr const char* kConfiguration = R"([req]
distinguished_name = name
[name]
[root]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign
[stamp]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[tsa]
default_tsa = tsa1
[tsa1]
serial = serial
crypto_device = builtin
signer_cert = tsa.pem
certs = root.pem
signer_key = tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ordering = no
tsa_name = no
ess_cert_id_chain = no
ess_cert_id_alg = sha256
)";

    QTemporaryDir m_folder;
    QByteArray m_said;
};

} // namespace greffier::tests

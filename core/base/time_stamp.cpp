#include "core/base/time_stamp.h"

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/pkcs7.h>
#include <openssl/rand.h>
#include <openssl/ts.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <ctime>
#include <memory>

namespace greffier::base {
namespace {

template <auto Function> struct Freed {
    template <class T> void operator()(T* object) const { Function(object); }
};
template <class T, auto Function> using Owned = std::unique_ptr<T, Freed<Function>>;

using Request = Owned<TS_REQ, TS_REQ_free>;
using Response = Owned<TS_RESP, TS_RESP_free>;
using Bio = Owned<BIO, BIO_free_all>;
using Integer = Owned<ASN1_INTEGER, ASN1_INTEGER_free>;

// The last reason that libcrypto gave; its queue is empty afterwards.
std::string reason()
{
    const unsigned long code = ERR_peek_last_error();
    const char* text = ERR_reason_error_string(code);
    ERR_clear_error();
    return text == nullptr ? "not valid" : text;
}

// Reads all of the bytes as one DER value.
template <class Pointer, class Read> Pointer readDer(std::string_view der, Read read)
{
    constexpr std::size_t kMost = std::size_t{1} << 20U;
    const auto* at = reinterpret_cast<const unsigned char*>(der.data());
    const unsigned char* end = at + der.size();
    Pointer value(der.size() > kMost ? nullptr : read(nullptr, &at, static_cast<long>(der.size())));
    ERR_clear_error();
    return at == end ? std::move(value) : Pointer();
}

std::string decimal(const ASN1_INTEGER* integer)
{
    if (integer == nullptr)
        return {};
    const Owned<BIGNUM, BN_free> number(ASN1_INTEGER_to_BN(integer, nullptr));
    char* text = number ? BN_bn2dec(number.get()) : nullptr;
    const std::string result = text == nullptr ? std::string() : std::string(text);
    OPENSSL_free(text);
    return result;
}

void readImprint(TS_MSG_IMPRINT* imprint, TimeStampFacts& facts)
{
    const ASN1_OCTET_STRING* bytes = TS_MSG_IMPRINT_get_msg(imprint);
    facts.imprint.assign(reinterpret_cast<const char*>(ASN1_STRING_get0_data(bytes)),
                         static_cast<std::size_t>(ASN1_STRING_length(bytes)));
    const X509_ALGOR* algorithm = TS_MSG_IMPRINT_get_algo(imprint);
    const ASN1_OBJECT* object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
    facts.imprintAlgorithm = OBJ_nid2sn(OBJ_obj2nid(object));
}

std::int64_t utcMsOf(const ASN1_GENERALIZEDTIME* time)
{
    std::tm parts{};
    return time != nullptr && ASN1_TIME_to_tm(time, &parts) == 1 ? std::int64_t{timegm(&parts)} * 1000 : 0;
}

void freeStack(STACK_OF(X509)* stack)
{
    sk_X509_free(stack); // a macro of libcrypto
}

// The certificate that signed; owned by the token.
X509* signerOf(PKCS7* token)
{
    const Owned<STACK_OF(X509), freeStack> signers(PKCS7_get0_signers(token, nullptr, 0));
    ERR_clear_error();
    return signers && sk_X509_num(signers.get()) == 1 ? sk_X509_value(signers.get(), 0) : nullptr;
}

std::string subjectOf(X509* certificate)
{
    const Bio text(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(text.get(), X509_get_subject_name(certificate), 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
    char* data = nullptr;
    const long size = BIO_get_mem_data(text.get(), &data);
    return {data, static_cast<std::size_t>(std::max(0L, size))};
}

struct Granted {
    Response response;
    PKCS7* token = nullptr;     // owned by the response
    TS_TST_INFO* info = nullptr;
};

Result<Granted> readGranted(std::string_view der)
{
    Granted granted{readDer<Response>(der, d2i_TS_RESP), nullptr, nullptr};
    if (!granted.response)
        return fail(ErrorCode::Malformed, {}, "no RFC 3161 response");
    const auto status =
        ASN1_INTEGER_get(TS_STATUS_INFO_get0_status(TS_RESP_get_status_info(granted.response.get())));
    if (status != TS_STATUS_GRANTED && status != TS_STATUS_GRANTED_WITH_MODS)
        return fail(ErrorCode::VerificationFailed, {}, "status " + std::to_string(status));
    granted.token = TS_RESP_get_token(granted.response.get());
    granted.info = TS_RESP_get_tst_info(granted.response.get());
    if (granted.token == nullptr || granted.info == nullptr || !PKCS7_type_is_signed(granted.token))
        return fail(ErrorCode::Malformed, {}, "no token");
    return granted;
}

Owned<X509_STORE, X509_STORE_free> storeOf(std::string_view pem, std::int64_t utcMs)
{
    Owned<X509_STORE, X509_STORE_free> store(X509_STORE_new());
    const Bio text(BIO_new_mem_buf(pem.data(), static_cast<int>(std::min<std::size_t>(pem.size(), 1U << 24U))));
    int count = 0;
    for (;;) {
        const Owned<X509, X509_free> certificate(PEM_read_bio_X509(text.get(), nullptr, nullptr, nullptr));
        if (!certificate)
            break;
        X509_STORE_add_cert(store.get(), certificate.get());
        ++count;
    }
    ERR_clear_error();
    X509_VERIFY_PARAM_set_time(X509_STORE_get0_param(store.get()), static_cast<std::time_t>(utcMs / 1000));
    if (count == 0)
        store.reset();
    return store;
}

} // namespace

std::string timeStampRequest(const Digest& imprint)
{
    const Request request(TS_REQ_new());
    TS_REQ_set_version(request.get(), 1);
    const Owned<TS_MSG_IMPRINT, TS_MSG_IMPRINT_free> message(TS_MSG_IMPRINT_new());
    const Owned<X509_ALGOR, X509_ALGOR_free> algorithm(X509_ALGOR_new());
    X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nullptr);
    TS_MSG_IMPRINT_set_algo(message.get(), algorithm.get());
    Digest bytes = imprint;
    TS_MSG_IMPRINT_set_msg(message.get(), bytes.data(), static_cast<int>(bytes.size()));
    TS_REQ_set_msg_imprint(request.get(), message.get());
    std::uint64_t random = 0;
    while (random == 0)
        RAND_bytes(reinterpret_cast<unsigned char*>(&random), sizeof random);
    const Integer nonce(ASN1_INTEGER_new());
    ASN1_INTEGER_set_uint64(nonce.get(), random);
    TS_REQ_set_nonce(request.get(), nonce.get());
    TS_REQ_set_cert_req(request.get(), 1);
    unsigned char* der = nullptr;
    const int size = i2d_TS_REQ(request.get(), &der);
    std::string result(reinterpret_cast<const char*>(der), static_cast<std::size_t>(std::max(0, size)));
    OPENSSL_free(der);
    return result;
}

Result<TimeStampFacts> readTimeStampRequest(std::string_view der)
{
    const auto request = readDer<Request>(der, d2i_TS_REQ);
    if (!request)
        return fail(ErrorCode::Malformed, {}, "no RFC 3161 request");
    TimeStampFacts facts;
    readImprint(TS_REQ_get_msg_imprint(request.get()), facts);
    facts.nonce = decimal(TS_REQ_get_nonce(request.get()));
    return facts;
}

Result<TimeStampFacts> readTimeStamp(std::string_view der)
{
    const auto granted = readGranted(der);
    if (!granted)
        return fail(granted.error());
    TimeStampFacts facts;
    readImprint(TS_TST_INFO_get_msg_imprint(granted->info), facts);
    facts.nonce = decimal(TS_TST_INFO_get_nonce(granted->info));
    facts.serial = decimal(TS_TST_INFO_get_serial(granted->info));
    facts.utcMs = utcMsOf(TS_TST_INFO_get_time(granted->info));
    if (X509* signer = signerOf(granted->token))
        facts.authority = subjectOf(signer);
    return facts;
}

Status checkTimeStampSignature(std::string_view der)
{
    const auto granted = readGranted(der);
    if (!granted)
        return fail(granted.error());
    X509* signer = signerOf(granted->token);
    if (signer == nullptr)
        return fail(ErrorCode::VerificationFailed, {}, "the token brings no certificate");
    if (X509_check_purpose(signer, X509_PURPOSE_TIMESTAMP_SIGN, 0) != 1)
        return fail(ErrorCode::VerificationFailed, {}, "the certificate is not one for time stamps");
    const Bio content(BIO_new(BIO_s_mem()));
    if (PKCS7_verify(granted->token, nullptr, nullptr, nullptr, content.get(), PKCS7_NOVERIFY | PKCS7_BINARY) != 1)
        return fail(ErrorCode::VerificationFailed, {}, reason());
    return {};
}

Status checkTimeStampTrust(std::string_view der, std::string_view authoritiesPem)
{
    const auto granted = readGranted(der);
    if (!granted)
        return fail(granted.error());
    const auto store = storeOf(authoritiesPem, utcMsOf(TS_TST_INFO_get_time(granted->info)));
    if (!store)
        return fail(ErrorCode::VerificationFailed, {}, "no certificate in the file of authorities");
    if (TS_RESP_verify_signature(granted->token, nullptr, store.get(), nullptr) != 1)
        return fail(ErrorCode::VerificationFailed, {}, reason());
    return {};
}

} // namespace greffier::base

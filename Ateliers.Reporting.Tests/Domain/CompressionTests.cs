using System.Security.Cryptography;
using Ateliers.Reporting.Domain;

namespace Ateliers.Reporting.Tests.Domain;

/// <summary>The short way to a hash ends where the general one does; a key that changed with the machine would double everybody.</summary>
public sealed class CompressionTests
{
    [Test]
    public void A_message_of_any_length_has_the_hash_that_it_always_had()
    {
        var hash = new byte[SHA256.HashSizeInBytes];
        for (var length = 0; length <= 300; length++)
        {
            byte[] message = [.. Enumerable.Range(0, length).Select(i => unchecked((byte)((i * 7) + length)))];
            Compression.Hash(message, hash);

            Assert.That(hash, Is.EqualTo(SHA256.HashData(message)), $"{length}");
        }
    }
}

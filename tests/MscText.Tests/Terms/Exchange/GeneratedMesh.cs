using System.Globalization;
using System.Text;
using MscText.Documents;

namespace MscText.Tests.Terms;

/// <summary>Descriptors in the shape of MeSH, made while they are read: any size, nothing stored.</summary>
internal sealed class GeneratedMesh(int records) : ForwardStream
{
    /// <summary>Terms of a record, besides its name.</summary>
    public const int Terms = 24;

    private byte[] _block = "<?xml version=\"1.0\"?><!DOCTYPE DescriptorRecordSet SYSTEM \"d.dtd\"><DescriptorRecordSet>"u8.ToArray();
    private int _at;
    private int _next;

    public override int Read(Span<byte> buffer)
    {
        if (_at == _block.Length)
        {
            if (_next > records)
            {
                return 0;
            }

            _block = Encoding.UTF8.GetBytes(_next == records ? "</DescriptorRecordSet>" : Record(_next));
            _at = 0;
            _next++;
        }

        int length = Math.Min(buffer.Length, _block.Length - _at);
        _block.AsSpan(_at, length).CopyTo(buffer);
        _at += length;
        return length;
    }

    private static string Record(int n)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
              <DescriptorRecord DescriptorClass="1">
                <DescriptorUI>D{n:D9}</DescriptorUI>
                <DescriptorName><String>Own Descriptor {n}</String></DescriptorName>
                <DateCreated><Year>1999</Year><Month>01</Month><Day>01</Day></DateCreated>
                <AllowableQualifiersList>

            """);
        for (int i = 0; i < 20; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"""
                      <AllowableQualifier>
                        <QualifierReferredTo><QualifierUI>Q{i:D6}</QualifierUI><QualifierName><String>qualifier {i}</String></QualifierName></QualifierReferredTo>
                        <Abbreviation>Q{i}</Abbreviation>
                      </AllowableQualifier>

                """);
        }

        text.Append(CultureInfo.InvariantCulture, $"""
                </AllowableQualifiersList>
                <TreeNumberList><TreeNumber>A11.{n / 1000:D3}.{n % 1000:D3}</TreeNumber></TreeNumberList>
                <ConceptList><Concept PreferredConceptYN="Y">
                  <ConceptUI>M{n:D9}</ConceptUI><ConceptName><String>Own Descriptor {n}</String></ConceptName>
                  <ScopeNote>{string.Concat(Enumerable.Repeat("What this own descriptor is about, told at length. ", 10))}</ScopeNote>
                  <TermList>

            """);
        for (int i = 0; i < Terms; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"""
                        <Term ConceptPreferredTermYN="N" IsPermutedTermYN="N" LexicalTag="NON" RecordPreferredTermYN="N">
                          <TermUI>T{n:D9}{i:D2}</TermUI><String>Own Term {i} of {n}</String><DateCreated><Year>1999</Year></DateCreated>
                        </Term>

                """);
        }

        return text.Append("</TermList></Concept></ConceptList></DescriptorRecord>\n").ToString();
    }
}

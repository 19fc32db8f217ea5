// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const onchainRequestsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "requests",
        "type": "address",
        "internalType": "contract Requests"
      },
      {
        "name": "offers",
        "type": "address",
        "internalType": "contract Offers"
      },
      {
        "name": "juries",
        "type": "address",
        "internalType": "contract IJuries"
      },
      {
        "name": "beacon",
        "type": "address",
        "internalType": "contract IBeacon"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "ANSWER_BYTES_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "AUDIT_SECONDS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "BEACON",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IBeacon"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "CALLBACK_GAS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "CID_BYTES_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "CLAIM_WINDOW",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "DEADLINE_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "JURIES",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IJuries"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "OFFERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Offers"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "RELEASE_WINDOW",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "REQUESTS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Requests"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "RETENTION",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "SEATS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "STAKES",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IStakes"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "VAULT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Vault"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "answerOf",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct AnswerRecord",
        "components": [
          {
            "name": "sha256Hash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "postedAtSeconds",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "onchain",
            "type": "bool",
            "internalType": "bool"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "cancel",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "eip712Domain",
    "inputs": [],
    "outputs": [
      {
        "name": "fields",
        "type": "bytes1",
        "internalType": "bytes1"
      },
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "version",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "chainId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "verifyingContract",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "salt",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "extensions",
        "type": "uint256[]",
        "internalType": "uint256[]"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "endorse",
    "inputs": [
      {
        "name": "ids",
        "type": "bytes32[]",
        "internalType": "bytes32[]"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "endorsedBy",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "idOf",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "nonce",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "lock",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct OnchainRequestTerms",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "reward",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "proof",
            "type": "uint8",
            "internalType": "enum AnswerProof"
          },
          {
            "name": "verifier",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "callbackGas",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "callbackFee",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "answerBytesMax",
            "type": "uint16",
            "internalType": "uint16"
          }
        ]
      },
      {
        "name": "details",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "open",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct OnchainRequestTerms",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "reward",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "proof",
            "type": "uint8",
            "internalType": "enum AnswerProof"
          },
          {
            "name": "verifier",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "callbackGas",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "callbackFee",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "answerBytesMax",
            "type": "uint16",
            "internalType": "uint16"
          }
        ]
      },
      {
        "name": "details",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "paidOf",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "",
        "type": "uint40",
        "internalType": "uint40"
      },
      {
        "name": "",
        "type": "uint96",
        "internalType": "uint96"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "post",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "answer",
        "type": "tuple",
        "internalType": "struct AnswerContent",
        "components": [
          {
            "name": "content",
            "type": "bytes",
            "internalType": "bytes"
          },
          {
            "name": "cid",
            "type": "string",
            "internalType": "string"
          },
          {
            "name": "sha256Hash",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "prove",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct OnchainRequestTerms",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "reward",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "proof",
            "type": "uint8",
            "internalType": "enum AnswerProof"
          },
          {
            "name": "verifier",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "callbackGas",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "callbackFee",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "answerBytesMax",
            "type": "uint16",
            "internalType": "uint16"
          }
        ]
      },
      {
        "name": "details",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "payee",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "output",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "proof",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "refund",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "release",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "remove",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "requestOf",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct OnchainRequestView",
        "components": [
          {
            "name": "state",
            "type": "uint8",
            "internalType": "enum OnchainRequestState"
          },
          {
            "name": "proof",
            "type": "uint8",
            "internalType": "enum AnswerProof"
          },
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "reward",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "offer",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "atSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "bond",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "callbackGas",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "callbackFee",
            "type": "uint96",
            "internalType": "uint96"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "seatsOf",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "settle",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "content",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "AnswerEndorsed",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "validator",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "seats",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "AnswerPaid",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "net",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "fee",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "royalty0",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "royalty1",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "AnswerPosted",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "sha256Hash",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "content",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      },
      {
        "name": "cid",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "AnswerRemoved",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ClientCalled",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "succeeded",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "EIP712DomainChanged",
    "inputs": [],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OnchainRequestCancelled",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OnchainRequestLocked",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "offer",
        "type": "uint40",
        "indexed": false,
        "internalType": "uint40"
      },
      {
        "name": "bond",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      },
      {
        "name": "untilSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OnchainRequestOpened",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "terms",
        "type": "tuple",
        "indexed": false,
        "internalType": "struct OnchainRequestTerms",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "reward",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "proof",
            "type": "uint8",
            "internalType": "enum AnswerProof"
          },
          {
            "name": "verifier",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "callbackGas",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "callbackFee",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "answerBytesMax",
            "type": "uint16",
            "internalType": "uint16"
          }
        ]
      },
      {
        "name": "details",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OnchainRequestRefunded",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OnchainRequestReleased",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AlreadyReleased",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "AnswerLengthInvalid",
    "inputs": [
      {
        "name": "length",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "AnswerMismatch",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "sha256Hash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "AnswerNotRemovable",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "from",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "AssetMismatch",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "offered",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "CallbackGasMissing",
    "inputs": [
      {
        "name": "gas_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "CallbackGasTooHigh",
    "inputs": [
      {
        "name": "gas_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "EndorsementsInsufficient",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "seats",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "expected",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "FilterMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "InvalidShortString",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NoSeatForAnswers",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTheClient",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTheOperator",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTheProvider",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "OnchainRequestNotInState",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum OnchainRequestState"
      }
    ]
  },
  {
    "type": "error",
    "name": "ProofNotRequired",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ProofRejected",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "verifier",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "ProofRequired",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "QuestionMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "RequestDeadlineInvalid",
    "inputs": [
      {
        "name": "deadline",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestNonceUsed",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "nonce",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "RewardOutOfBounds",
    "inputs": [
      {
        "name": "reward",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "StringTooLong",
    "inputs": [
      {
        "name": "str",
        "type": "string",
        "internalType": "string"
      }
    ]
  },
  {
    "type": "error",
    "name": "TermsMismatch",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "TooEarly",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "from",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "TooLate",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ValueMismatch",
    "inputs": [
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "expected",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "VerifierMismatch",
    "inputs": [
      {
        "name": "proof",
        "type": "uint8",
        "internalType": "enum AnswerProof"
      },
      {
        "name": "verifier",
        "type": "address",
        "internalType": "address"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const onchainRequestsBytecode =
  '0x61022080604052346103285760808161470f80380380916100208285610384565b8339810103126103285780516001600160a01b03811691828203610328576020810151906001600160a01b0382168203610328576040810151906001600160a01b038216820361032857606001516001600160a01b03811681036103285760405161008c604082610384565b6016815260208101907f4f7374726f6d204f6e636861696e5265717565737473000000000000000000008252604051936100c7604086610384565b600185526020850193603160f81b855260a0526080526100e6816103bb565b610160526100f3846103bb565b6101805251902091826101205251902080610140524660e0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261015d60c082610384565b51902060c05230610100526101e0526101c05260405163411557d160e01b815290602082600481845afa918215610334575f9261033f575b5060206004916040519283809263c60e814d60e01b82525afa908115610334575f916102ee575b50610200526001600160a01b03166101a0526040516142e89081610427823960805181818161180d0152818161218f0152818161391e015281816140790152614132015260a0518181816120b90152613886015260c051816141cd015260e05181614284015261010051816141970152610120518161421c01526101405181614242015261016051816111b4015261018051816111de01526101a051818181610bf901528181610cb4015281816120fd015281816133ac0152818161343c0152613f6b01526101c05181818161275e015261312f01526101e051818181610ff201528181611343015281816116a20152818161192201528181611efc015281816123c90152818161259601528181612ab1015261361201526102005181818161056d015281816121bb01526131520152f35b90506020813d60201161032c575b8161030960209383610384565b8101031261032857516001600160a01b0381168103610328575f6101bc565b5f80fd5b3d91506102fc565b6040513d5f823e3d90fd5b9091506020813d60201161037c575b8161035b60209383610384565b8101031261032857516001600160a01b038116810361032857906020610195565b3d915061034e565b601f909101601f19168101906001600160401b038211908210176103a757604052565b634e487b7160e01b5f52604160045260245ffd5b601f8151116103e65760208151910151602082106103d7571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe6080806040526004361015610012575f80fd5b5f905f3560e01c9081630742d8c41461274c57508063169037fd1461252757806327e9c8c01461250157806329af7411146124e45780632eb42332146122ba5780633f9c52431461212c578063411557d1146120e857806349493a4d146120a45780635465b3e61461208857806359a89a9e1461206c57806364f4c7941461049c57806367d42a8b14611ead5780636af53d8a14611e675780636b4a2e731461183c57806371efa8ba146117f75780637249fbb6146115be57806374081d7e1461129657806384b0196e1461119a5780638b2ca8f21461117e578063935995fb14611155578063947366941461113957806395bc2673146110215780639a8e000f14610fdc5780639f34fc8014610fbf5780639fb561d214610f73578063bc2495d4146106af578063c4d252f51461059c578063c60e814d14610557578063d4a55711146104bf578063db8c6259146104a1578063dc402cd01461049c5763eacb14081461017e575f80fd5b34610499576020366003190112610499578061014060405161019f8161289f565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e08201528261010082015282610120820152015260043581526004602052604081206040516101a081018181106001600160401b0382111761048557604052815460018060a01b0381168252602082019064ffffffffff8160a01c1682526040830161023a60ff8360c81c168261308b565b606084019461024f60ff8460d01c1687613097565b63ffffffff608086019360d81c16835260018101549360a08601946001600160601b038116865260c08701956001600160601b038260601c16875261ffff60e089019264ffffffffff8160c01c16845260e81c166101008901526002840154936101208901956001600160601b038616875264ffffffffff6101408b019660601c168652600460018060a01b03600384015416926101608c0193845201546101808b0152519960078b101561047157519860038a10156104715763ffffffff6001600160601b0364ffffffffff808083809660018060a01b039051169760018060a01b03905116985116985116985116985116985116985116985116986103626040519b61035c8d61289f565b8c61308b565b61037060208c019182613097565b60408b0191825260608b0192835260808b0193845260a08b0194855260c08b0195865260e08b019687526101008b019788526101208b019889526101408b01998a526040519a51600781101561045d576101609c5063ffffffff98958c60806001600160801b036001600160401b03986001600160601b039f9e9c986001600160601b039c97986104108c9a64ffffffffff998852516020880190612847565b516001600160a01b03908116604087015290511660608501525116910152511660a08c0152511660c08a0152511660e0880152511661010086015251166101208401525116610140820152f35b634e487b7160e01b8d52602160045260248dfd5b634e487b7160e01b8c52602160045260248cfd5b634e487b7160e01b84526041600452602484fd5b80fd5b6127e4565b503461049957806003193601126104995760206040516203f4808152f35b50346104995760203660031901126104995760406080916104de613067565b5060043581526005602052206040516104f681612854565b64ffffffffff60018354938484520154916020810160018060a01b038416815260ff60606040840193858760a01c168552019460c81c161515845260405194855260018060a01b039051166020850152511660408301525115156060820152f35b50346104995780600319360112610499576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b503461049957602036600319011261049957600435906105bb826130e6565b8054336001600160a01b0382161480610681575b158061066d575b6106295750805460ff60c81b198116600560c81b1782559192610626926001600160a01b0316907ffda78ba97c04d49372bfcc8658096de9c42c3ab9a7ccdf23ac322e4e305af5a88580a3613ee9565b80f35b64ffffffffff915060a01c166001810180911161065957606492630d3fc99d60e01b835260045260245242604452fd5b634e487b7160e01b82526011600452602482fd5b5064ffffffffff8160a01c164211156105d6565b5060ff8160d01c16600381101561069b57600214156105cf565b634e487b7160e01b84526021600452602484fd5b5036600319016101608112610f6f576101401361049957610144356001600160401b038111610f6f576106e69036906004016127b7565b6001600160a01b036106f6612db8565b163303610f48576001600160801b0361070d612f13565b16158015610f28575b610efa576001600160401b0361072a612ee7565b164281108015610ed1575b610eb4575061ffff610745612f53565b16158015610e9e575b610e7a57624c4b4063ffffffff610763612f40565b1611610e535760a4359060038210928315610e4f57846001600160a01b03610789612dce565b1615156002851403610e0d576107a183830183612bb3565b60608101515115610dfe5760400151906001600160401b038251161591821592610de7575b8215610dd8575b50610dd45783159081610dcb575b50610dbc57600160ff6107ec612efd565b161b6001600160a01b036107fe612db8565b16865260076020526040862066ffffffffffffff61081a612efd565b60081c1687526020526040862054818116610d83576001600160a01b0361083f612db8565b16875260076020526040872066ffffffffffffff61085b612efd565b60081c16885260205217604086205561088b610886610878612db8565b610880612efd565b90613d58565b613db5565b938486526004602052604086206108a0612db8565b6108d264ffffffffff6108b1612ee7565b845464ffffffffff60a01b1916911660a01b64ffffffffff60a01b16178355565b8154600166ffff000000000160a01b0319166001600160a01b03919091161760d086901b60ff60d01b1617600160c81b1781556001600160601b03610915612f13565b166001600160601b03610926612f29565b9160018401928354908360601b9060601b16908360601b1916178355166001600160601b031982541617815561095a612f40565b825463ffffffff60d81b191660d89190911b63ffffffff60d81b16178255610980612f53565b815461ffff60e81b191660e89190911b61ffff60e81b161790556001600160a01b036109aa612de4565b16610d55575b60046109bd368686612a12565b6020815191012060405160208101916109d68385612f65565b61016082015261016081526109ed610180826128bb565b5190209101556001600160a01b03610a03612db8565b16936040519160043560018060a01b038116809103610d515783526024356001600160a01b03811690819003610d515760208401526044356001600160801b038116809103610d515760408401526064356001600160401b038116809103610d515760608401526084356001600160401b038116809103610d5157608084015215610d4d57610a969060a0830190612847565b60c4356001600160a01b03811690819003610d4d5760c082015260e43563ffffffff8116809103610d4d5760e0820152610104356001600160601b038116809103610d4d57610100820152610124359261ffff8416809403610d4d57610b357fdd6c99354611e0c600a8e3a3a2feaafccac34f43b594c5bf24971046b45048ad9383928896610120850152610160610140850152610160840191612e12565b0390a36001600160a01b03610b48612de4565b1615610b7b6001600160601b03610b5d612f29565b168215610d3f576001600160801b03610b74612f13565b16906129d3565b34610c7f5780610c68575b505b15610b99575b602090604051908152f35b610ba1612db8565b610ba9612de4565b6001600160801b03610bb9612f13565b604051637f4c824d60e11b81526001600160a01b0394851660048201523060248201529284166044840152166064820152906020908290608490829087907f0000000000000000000000000000000000000000000000000000000000000000165af18015610c5d5760209350610c30575b50610b8e565b610c4f90833d8511610c56575b610c4781836128bb565b810190612dfa565b505f610c2a565b503d610c3d565b6040513d85823e3d90fd5b610c7990610c74612db8565b613f2a565b5f610b86565b803403610d2957604051633d14d1b760e21b8152600481018590526024810182905230604482015290602090829060649082907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af18015610d1e57610cef575b50610b88565b610d109060203d602011610d17575b610d0881836128bb565b810190613851565b505f610ce9565b503d610cfe565b6040513d86823e3d90fd5b630626ade360e41b845234600452602452604483fd5b6001600160801b0385610b74565b8680fd5b8880fd5b610d5d612de4565b6003820180546001600160a01b0319166001600160a01b039092169190911790556109b0565b6044876001600160401b03610d96612db8565b610d9e612efd565b635286965d60e11b84526001600160a01b0390911660045216602452fd5b6364da6c7560e11b8552600485fd5b9050155f6107db565b8580fd5b6040015151151591505f6107cd565b60208101516001600160801b0316151592506107c6565b631987b06160e11b8752600487fd5b838686610e18612dce565b6332910c7360e21b83529015610e3b5760449260045260018060a01b0316602452fd5b634e487b7160e01b82526021600452602482fd5b8480fd5b60448363ffffffff610e63612f40565b63924121a760e01b835216600452624c4b40602452fd5b60448361ffff610e88612f53565b63bcf3992760e01b835216600452612710602452fd5b5061271061ffff610ead612f53565b161161074e565b630332c1f160e31b84526004524260245262093a80604452606483fd5b5062093a804201804211610ee6578111610735565b634e487b7160e01b85526011600452602485fd5b6044836001600160801b03610f0d612f13565b63e52491c360e01b8352166004526001600160601b03602452fd5b506001600160601b036001600160801b03610f41612f13565b1611610716565b604483610f53612db8565b6370d0fa3160e01b8252336004526001600160a01b0316602452fd5b5080fd5b503461049957602036600319011261049957606064ffffffffff6001600160601b03610fa0600435612e71565b9193906040519460018060a01b03168552166020840152166040820152f35b50346104995780600319360112610499576020604051610e108152f35b50346104995780600319360112610499576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b50346104995760203660031901126104995760043580825260046020526040822060ff815460c81c16600781101561069b576004810361111d5750818352600560205264ffffffffff600160408520015460a01c169060018060a01b0390541633145f146110f657805b1580156110ed575b6110d3575080825260056020528160016040822082815501557fbb8fd232dc80b8f913a087a35fd85073ad89c0202846ac575b4c8dd77cbb7e0f8280a280f35b6064929163b212926160e01b835260045260245242604452fd5b50804210611093565b62093a808101808211611109579061108b565b634e487b7160e01b84526011600452602484fd5b83611137604492856359db5a2760e01b8452600452612839565bfd5b50346104995780600319360112610499576020604051603f8152f35b503461049957602036600319011261049957604060209160043581528083522054604051908152f35b5034610499578060031936011261049957602060405160808152f35b503461049957806003193601126104995761123a906111d87f00000000000000000000000000000000000000000000000000000000000000006142aa565b906112027f00000000000000000000000000000000000000000000000000000000000000006142aa565b9060206112486040519361121683866128bb565b8385525f368137604051968796600f60f81b885260e08589015260e0880190612815565b908682036040880152612815565b904660608601523060808601528260a086015284820360c08601528080855193848152019401925b82811061127f57505050500390f35b835185528695509381019392810192600101611270565b50346104995736600319016101808112610f6f576101401361049957610144356001600160401b038111610f6f576112d29036906004016127b7565b906112dd8282613ddb565b93909260a4356003811015611592576002146115aa57610180906112ff612db8565b60405163add8e8b960e01b81526101643560048201526001600160a01b03909116602482015260606044820152938491829161133f916064840191612e12565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa801561159d57819482938392611535575b5061138884613112565b60608401516001600160a01b03908116906113a1612de4565b16810361150e575084835260066020908152604080852086516001600160a01b03165f908152925290205460ff166114ec5760018101805464ffffffffff60c01b191660c088901b64ffffffffff60c01b16179055805460ff60c81b1916600160c91b178155600201805464ffffffffff60601b19164260601b64ffffffffff60601b161781556001600160601b0382166001600160601b0319825416179055610e104201918242116114d85750837f79ff07f97b36ef412e3264a5a21563f41cd1060b8304c8949851623c4a235bdd60606020976001600160401b036001600160601b0360018060a01b038951169664ffffffffff604051941684521696878b840152166040820152a3806114bc575b5050604051908152f35b90516114d191906001600160a01b0316613f2a565b5f806114b2565b634e487b7160e01b81526011600452602490fd5b8351637705b12160e11b845260048690526001600160a01b0316602452604483fd5b8360449161151a612de4565b634e83a9b960e01b83526001600160a01b0316600452602452fd5b95509250506101803d8111611596575b61154f81866128bb565b84019161018085840312610f6f5784519264ffffffffff841684036115925761016061158161158892602089016128ff565b9601612e5d565b929492905f61137e565b8280fd5b503d611545565b50604051903d90823e3d90fd5b6374ea19b560e01b82526004849052602482fd5b50346104995760203660031901126104995760043580825260046020526040822060ff815460c81c16600781101561069b57600381149081156117e8575b81806117d9575b6117bf575061162d600283019164ffffffffff835460601c16905f146117b6576203f480906129d3565b80421061179b5750815460ff60c81b198116600360c91b17835581546001600160601b0319811690925560018301546040516302e067a160e11b815260c09190911c64ffffffffff1660048201526001600160a01b03918216946001600160601b0393909316929161014090829060249082907f0000000000000000000000000000000000000000000000000000000000000000165afa908115611790578691611740575b50516106269461173193909261172b926001600160a01b03169084907f5695de764242f76ec225c73065359566dcb45ef646f93ab82069af6bb87e16e58a80a43383036117365786905b6117268233613368565b612e50565b90613368565b613ee9565b600a81049061171c565b90506101409491943d8111611789575b61175a81836128bb565b81019261014082850312610d4d57610626958361177d6117319661172b956128ff565b935050929550926116d2565b503d611750565b6040513d88823e3d90fd5b630d3fc99d60e01b8552600484905260245242604452606484fd5b610e10906129d3565b84611137604492866359db5a2760e01b8452600452612839565b506117e384613cbb565b611603565b6117f1846130a3565b506115fc565b50346104995780600319360112610499576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b5034611d375736600319016101c08112611d375761014013611d3757610144356001600160401b038111611d37576118789036906004016127b7565b610164356001600160a01b038116939192848203611d3757610184356001600160401b038111611d37576118b09036906004016127b7565b90916101a4356001600160401b038111611d37576118d29036906004016127b7565b916118dd8882613ddb565b60a4999199356003811015611d375760011901611e545785158015611e40575b611e1d57509061190f91810190612bb3565b805160405163197630f960e21b815290997f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031694929091602081600481895afa908115611df3575f91611dfe575b506001600160a01b0316611977612db8565b813b15611d37576040516331517b8160e21b8152600481018e90526001600160a01b039091166024820152905f90829060449082905afa8015611df357611ddd575b5060600151926040519060a082018281106001600160401b03821117611dc95791611a968d9492602096946040528d83528683019384526040830195865260608301978852611a09368b8d612a12565b6080840190815294611a846001600160a01b03611a24612dce565b1696611a716040519b8c9a8b998a99631a4efc5360e01b8b52604060048c01525160448b015260018060a01b0390511660648a01525160848901525160a060a489015260e4880190612815565b90518682036043190160c4880152612815565b84810360031901602486015291612e12565b03915afa908115611790578691611daa575b5015611d80576020856040518486823780858101838152039060025afa15610d1e57845196611aed602098848660405192611ae38d856128bb565b8a8452898c613258565b611af5612de4565b60405196611b0288612883565b808852898801938185528160408a01528160808a01528160a08a015260c089019082825260e08a01948386526101008b01918483526101208c019585875260018060a01b031660608d01528d6040519063a9b5898f60e01b825281600481855afa8015611790578f908790611d42575b60405163f72d0b3b60e01b8152600481018990529250829060249082906001600160a01b03165afa90811561179057908f92918791611d0b575b5061ffff1690985260405163197630f960e21b815297889060049082905afa968715610d1e578d8598611cd7575b5050604051639c1234d560e01b8152600481019190915295608090879060249082906001600160a01b03165afa958615610c5d578c90848098611c66575b5050835193015161ffff9081169091526001600160a01b039283169091528451948b015116909152919091169052611c5e939291611c57913691612a12565b918461346b565b604051908152f35b92939450949596505060803d608011611cd0575b611c8481866128bb565b840190608085830312610499575092611c5e9998979592611c5797959261ffff611cbc8f976040611cb58288613ea8565b9601613ea8565b989a9b9c5081939597995095919395611c18565b503d611c7a565b60809298509081611cfc92903d10611d04575b611cf481836128bb565b810190612d99565b96908d611bda565b503d611cea565b83819492503d8311611d3b575b611d2281836128bb565b81010312611d375790518e919061ffff611bac565b5f80fd5b503d611d18565b5081813d8311611d79575b611d5781836128bb565b81010312610dd457516001600160a01b0381168103610dd4578e602491611b72565b503d611d4d565b60448587611d8c612dce565b6350f7972960e11b83526004919091526001600160a01b0316602452fd5b611dc3915060203d602011610c5657610c4781836128bb565b5f611aa8565b634e487b7160e01b8b52604160045260248bfd5b611dea9199505f906128bb565b5f9760606119b9565b6040513d5f823e3d90fd5b611e17915060203d602011611d0457611cf481836128bb565b5f611965565b61ffff60018792015460e81c169063bcf3992760e01b5f5260045260245260445ffd5b5061ffff600182015460e81c1686116118fd565b896379b1888760e01b5f5260045260245ffd5b34611d37576040366003190112611d37576004356001600160a01b0381168103611d37576024356001600160401b0381168103611d3757610886611c5e91602093613d58565b34611d37576020366003190112611d3757600435611eca816130a3565b6001810180546040516302e067a160e11b815260c082901c64ffffffffff1660048201529093929091610140836024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa928315611df3575f93612030575b50611f3e83613112565b600282019485549564ffffffffff8760601c1661012c810180911161201c578042101561200257506001600160601b03198716905564ffffffffff60c01b19169055805460ff60c81b1916600160c81b1790555f82815260066020908152604080832084516001600160a01b03908116855292528220805460ff191660011790559151612000949216926001600160601b0392918491907f680c897738d61f476cba0d841b5d02955634ee0500e9072614d505bef57ac8cb9080a31690613368565b005b86632e357b0560e01b5f526004526024524260445260645ffd5b634e487b7160e01b5f52601160045260245ffd5b9092506101403d8111612065575b61204881836128bb565b810161014082820312611d375761205e916128ff565b9185611f34565b503d61203e565b34611d37575f366003190112611d375760206040516127108152f35b34611d37575f366003190112611d3757602060405161012c8152f35b34611d37575f366003190112611d37576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34611d37575f366003190112611d37576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34611d37576040366003190112611d37576004356001600160401b038111611d375736602382011215611d37578060040135906001600160401b038211611d37576024810190602436918460051b010111611d375761218961278d565b916121df7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031680857f0000000000000000000000000000000000000000000000000000000000000000613f9a565b15612298576001600160a01b038316925f929091835b8181106122175785851561220557005b633075233160e11b5f5260045260245ffd5b612242612225828486612b7b565b358561223c8161223686888a612b7b565b35612a57565b91613cdf565b94851561228e57506001908682967ffdf25beafe47c51a0d91328d14ea43335cd9dfcded2f1040bc5f396bd2d680c7602061227e85888a612b7b565b3592604051908152a35b016121f5565b9450600190612288565b632118678960e21b5f908152336004526001600160a01b038416602452604490fd5b34611d37576040366003190112611d37576004356024356001600160401b038111611d37576122ed9036906004016127b7565b91805f52600460205260405f2060ff815460c81c1660078110156124d057600381036124b3575061231d82613cbb565b1561248b57815f52600560205260405f2060ff60016040519261233f84612854565b8054845201546001600160a01b038116602084015260a081901c64ffffffffff16604084015260c81c16158015606083015261247557515b60205f6040518787823780888101838152039060025afa15611df357805f510361245f5750600101546040516302e067a160e11b815260c09190911c64ffffffffff16600482015291610140836024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa928315611df3575f93612419575b5061241190612000943691612a12565b91339161346b565b9392506101403d8111612458575b61243181866128bb565b84019061014085830312611d375761244f61241192612000966128ff565b93945090612401565b503d612427565b826319f7212960e11b5f5260045260245260445ffd5b5060205f808060025afa15611df3575f51612377565b50805f525f60205260405f205490636e25b98360e11b5f52600452602452603f60445260645ffd5b6359db5a2760e01b5f5260048390526124cb90612839565b60445ffd5b634e487b7160e01b5f52602160045260245ffd5b34611d37575f366003190112611d37576020604051624c4b408152f35b34611d37576040366003190112611d37576020611c5e61251f61278d565b600435612a57565b34611d37576040366003190112611d37576024356004356001600160401b038211611d37578160040160606003198436030112611d3757612567826130a3565b60018101546040516302e067a160e11b815260c082901c64ffffffffff166004820152949190610140866024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa958615611df3575f96612710575b506125d886613112565b600282019283549164ffffffffff8360601c16610e10810180911161201c57804210156126f6575090602461261761ffff61265a9460e81c1688613194565b86546001600160601b031916875589516001600160a01b0316929061265361264c6126428b806129e0565b959094018b6129e0565b3691612a12565b938a613258565b60ff825460d01c169060038210156124d0576126989260016001600160601b03931494856126c0575b505086519116906001600160a01b0316613368565b1561269f57005b612000926126ba61264c60018060a01b0383511693806129e0565b9261346b565b805464ffffffffff60601b19164260601b64ffffffffff60601b16179055805460ff60c81b1916600360c81b1790558780612683565b87632e357b0560e01b5f526004526024524260445260645ffd5b9095506101403d8111612745575b61272881836128bb565b810161014082820312611d375761273e916128ff565b94866125ce565b503d61271e565b34611d37575f366003190112611d37577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b602435906001600160a01b0382168203611d3757565b35906001600160a01b0382168203611d3757565b9181601f84011215611d37578235916001600160401b038311611d375760208381860195010111611d3757565b34611d37575f366003190112611d3757602060405162093a808152f35b35906001600160401b0382168203611d3757565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b60078110156124d057602452565b9060038210156124d05752565b608081019081106001600160401b0382111761286f57604052565b634e487b7160e01b5f52604160045260245ffd5b61014081019081106001600160401b0382111761286f57604052565b61016081019081106001600160401b0382111761286f57604052565b90601f801991011681019081106001600160401b0382111761286f57604052565b51906001600160a01b0382168203611d3757565b519061ffff82168203611d3757565b919082610140910312611d375760405161291881612883565b8092612923816128dc565b8252612931602082016128f0565b6020830152604081015163ffffffff81168103611d37576040830152612959606082016128dc565b606083015261296a608082016128dc565b608083015260a0810151906001600160801b0382168203611d37576101206129ce91819360a086015261299f60c082016128dc565b60c08601526129b060e082016128dc565b60e08601526129c261010082016128f0565b610100860152016128f0565b910152565b9190820180921161201c57565b903590601e1981360301821215611d3757018035906001600160401b038211611d3757602001918136038313611d3757565b9291926001600160401b03821161286f5760405191612a3b601f8201601f1916602001846128bb565b829481845281830111611d37578281602093845f960137010152565b805f52600460205260405f209160ff835460c81c1660078110156124d05760031480612b57575b15612b505760018301546040516302e067a160e11b815260c09190911c64ffffffffff16600482015290610140826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa918215611df3575f92612b05575b5064ffffffffff6002612b0295015460601c1692613860565b90565b9391506101403d8111612b49575b612b1d81866128bb565b84019361014081860312611d37576002612b40612b029664ffffffffff936128ff565b93955050612ae9565b503d612b13565b5050505f90565b5064ffffffffff600284015460601c166203f480810180911161201c574210612a7e565b9190811015612b8b5760051b0190565b634e487b7160e01b5f52603260045260245ffd5b35906001600160801b0382168203611d3757565b602081830312611d37578035906001600160401b038211611d37570190818103916101208312611d375760c060405193612bec85612854565b82358552601f190112611d375760405160c081018181106001600160401b0382111761286f57604052612c2160208301612b9f565b8152612c2f60408301612b9f565b6020820152612c4060608301612b9f565b6040820152612c5160808301612b9f565b6060820152612c6260a08301612b9f565b6080820152612c7360c08301612b9f565b60a0820152602084015260e08101356001600160401b038111611d37578101606081840312611d375760405190606082018281106001600160401b0382111761286f57604052612cc281612801565b8252612cd060208201612b9f565b60208301526040810135906001600160401b038211611d37570183601f82011215611d37578035906001600160401b03821161286f578160051b6020810192612d1c60405194856128bb565b835260208084019183010191868311611d3757602001905b828210612d815750505060408201526040840152610100810135906001600160401b038211611d3757019080601f83011215611d3757816020612d7993359101612a12565b606082015290565b60208091612d8e846127a3565b815201910190612d34565b90816020910312611d3757516001600160a01b0381168103611d375790565b6004356001600160a01b0381168103611d375790565b60c4356001600160a01b0381168103611d375790565b6024356001600160a01b0381168103611d375790565b90816020910312611d3757518015158103611d375790565b908060209392818452848401375f828201840152601f01601f1916010190565b8115612e3c570490565b634e487b7160e01b5f52601260045260245ffd5b9190820391821161201c57565b51906001600160601b0382168203611d3757565b5f52600460205260405f2080549060ff8260c81c1660078110156124d057600414801590612ed1575b612ec757600101546001600160a01b039091169160c082901c64ffffffffff16916001600160601b031690565b50505f905f905f90565b5064ffffffffff600182015460c01c1615612e9a565b6064356001600160401b0381168103611d375790565b6084356001600160401b0381168103611d375790565b6044356001600160801b0381168103611d375790565b610104356001600160601b0381168103611d375790565b60e43563ffffffff81168103611d375790565b6101243561ffff81168103611d375790565b6001600160a01b03612f76826127a3565b1682526001600160a01b03612f8d602083016127a3565b1660208301526001600160801b03612fa760408301612b9f565b1660408301526001600160401b03612fc160608301612801565b1660608301526001600160401b03612fdb60808301612801565b16608083015260a08101356003811015611d3757612ffd9060a0840190612847565b6001600160a01b0361301160c083016127a3565b1660c083015260e081013563ffffffff8116809103611d375760e0830152610100810135906001600160601b038216809203611d37576101209161010084015201359061ffff8216809203611d37576101200152565b6040519061307482612854565b5f6060838281528260208201528260408201520152565b60078210156124d05752565b60038210156124d05752565b90815f52600460205260405f209160ff835460c81c169060078210156124d057600282036130cf575050565b6359db5a2760e01b5f526004526124cb9150612839565b90815f52600460205260405f209160ff835460c81c169060078210156124d057600182036130cf575050565b80516080909101516001600160a01b0391821691613176918116907f000000000000000000000000000000000000000000000000000000000000000016837f0000000000000000000000000000000000000000000000000000000000000000613f9a565b1561317e5750565b636953253b60e11b5f523360045260245260445ffd5b9061319f82806129e0565b8091506131ed5750506131b560208201826129e0565b8091501580156131e3575b6131cc57506040013590565b63bcf3992760e01b5f52600452608060245260445ffd5b50608081116131c0565b6131fa60208401846129e0565b8383119150811561324e575b506132395750505f61321a826020936129e0565b908160405192839283378101838152039060025afa15611df3575f5190565b63bcf3992760e01b5f5260045260245260445ffd5b905015155f613206565b93919094613363906133557fe83597f5473c3c9f837e4de6a236833f7b1adc998aff50837e50de37e6d561b295604051986132928a612854565b858a528861332164ffffffffff60208d019360018060a01b03169c8d855260016040820191834216835260608101958d151587525f52600560205260405f2090518155019460018060a01b039060018060a01b03905116166001600160601b0360a01b8654161785555116839081549064ffffffffff60a01b9060a01b169064ffffffffff60a01b1916179055565b51815460ff60c81b191690151560c81b60ff60c81b1617905560405194855260606020860181905294958695860191612e12565b908382036040850152612815565b0390a3565b9080613372575050565b6040516304ade6db60e11b81526001600160a01b0392831660048201525f60248201819052604482019290925291602091839160649183917f0000000000000000000000000000000000000000000000000000000000000000165af18015611df3576133dc575b50565b6133d99060203d602011610c5657610c4781836128bb565b91908161340057505050565b6040516304ade6db60e11b81526001600160a01b0393841660048201529083166024820152604481019190915290602090829060649082905f907f0000000000000000000000000000000000000000000000000000000000000000165af18015611df3576133dc5750565b9190926001600160801b0393835f52600460205260405f20845f52600560205260405f2093856001604051966134a088612854565b80548852015460ff602088019160018060a01b038116835264ffffffffff8160a01c1660408a015260c81c1615156060880152600160ca1b60ff60c81b198554161784556001840194896001600160601b0387541661ffff60208401511661ffff610100850151169161ffff610120860151169261351c613067565b9e8f928161271086830204169081855203169281613830575b8461380a575b50505090501660608b019a818c52600160a01b600190038754169b8c600160a01b60019003606086015116958691600160a01b600190038251169085516001600160801b031699602087019788516001600160801b03169b604089019c8d516001600160801b03169160405193845260208401526040830152606082015260807fd06646a784202c3d5dfbc0f1a60edcca926c0cff5e0f8d225382b7af7b027c2c91a4519151613600926001600160801b0390911691906001600160a01b03166133f4565b604051634b38474d60e01b81529081807f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165a92600491602094fa918215611df3575f92613795575b50936001600160801b0363ffffffff999461369f6136b5956136856136c09b9a9686866001600160601b039c5116916133f4565b60c0830151905184169085906001600160a01b03166133f4565b60e00151925116916001600160a01b03166133f4565b5460601c1690613368565b5460d81c1691821561378e576137146137069151926040519283916020830195631f395c7f60e31b87528860248501526044840152606060648401526084830190612815565b03601f1981018352826128bb565b613721603f8404846129d3565b600181019081811161201c57610dad0180911161201c57805a1061377857505f7f108b3cfa06388639c96975115d9a30518f592dd865062f4dbab8d4e5f62a39bb93602093828881955193f16040519015158152a3565b5a635f1bbbf760e11b5f5260045260245260445ffd5b5050505050565b989396959150936020893d602011613802575b816137b5602093836128bb565b81010312611d37576001600160801b036136c09761369f6136b5956136856001600160601b03998663ffffffff9f6137ed88916128dc565b999d9e50505095995050955050949950613651565b3d91506137a8565b6040948692613820920161271003908502612e32565b16928391015203808c5f8061353b565b92856138428561271003848402612e32565b16908160208501520392613535565b90816020910312611d37575190565b825160405163a3d545f560e01b8152600481018690526001600160a01b039182169590937f00000000000000000000000000000000000000000000000000000000000000009092169291602085602481875afa948515611df3575f95613c87575b506001850180951161201c576001600160a01b038116958787148015613c35575b613bb15763ffffffff60406138fa9201511683612e50565b9161390f83613909838b614056565b99614056565b60405163f0e22a2d60e01b81527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169991906020816004818e5afa908115611df3575f91613c03575b508110613bf7575b60049160209180821015613bef5750995b60405163f0e22a2d60e01b815292839182905afa908115611df3575f91613bbd575b508810613bb1576020926139b26139b892846140fb565b926140fb565b80821015613ba95750935b6024604051809581936362d2377360e11b835260048301525afa918215611df3575f92613b75575b506040519060208201927f5c6a03cf9804ca7dd62c6c25f891888739dc4253331e073368bb5483331ed43c84526040830152606082015260608152613a316080826128bb565b5190209083811015613b6e575b5f9381603f0291603f8304810361201c57645ae3c91e6d0291808304640171547653149015171561201c57613a7591939293612e32565b905f5b60ff8510613a88575b5050505090565b600160409593949551602081019087825284604082015285606082015260608152613ab46080826128bb565b519020175f906080805b613b515750607f8210613b4757607e1982011c5b9060201b90638000000090815b613b1c575050650100000000000365010000000000811161201c57613b03916129d3565b91838311613b1657600101939291613a78565b93613a81565b80029081607f1c918060ff1c613b38575b5060011c9081613adf565b9281179260801c91505f613b2d565b81607f031b613ad2565b80830182811c613b66575b5060011c80613abe565b92505f613b5c565b5082613a3e565b9091506020813d602011613ba1575b81613b91602093836128bb565b81010312611d375751905f6139eb565b3d9150613b84565b9050936139c3565b50505050505050505f90565b90506020813d602011613be7575b81613bd8602093836128bb565b81010312611d3757515f61399b565b3d9150613bcb565b905099613979565b50909250829080613968565b90506020813d602011613c2d575b81613c1e602093836128bb565b81010312611d3757515f613960565b3d9150613c11565b506040516330501b0d60e01b815260048101879052602081602481895afa908115611df3575f91613c68575b50156138e2565b613c81915060203d602011610c5657610c4781836128bb565b5f613c61565b9094506020813d602011613cb3575b81613ca3602093836128bb565b81010312611d375751935f6138c1565b3d9150613c96565b5f525f60205260405f20548060011b908082046002149015171561201c57603f1090565b9082158015613d30575b612b5057815f52600160205260405f209060018060a01b03165f5260205260405f20600160ff198254161790555f525f60205260405f20613d2b8282546129d3565b905590565b50815f52600160205260405f2060018060a01b0382165f5260205260ff60405f205416613ce9565b906001600160401b036040519160208301937fc95f0490f218baf1b4e0ea4a15ad5a39a968f283fc5adfcc6e72a02824908382855260018060a01b0316604084015216606082015260608152613daf6080826128bb565b51902090565b604290613dc0614194565b906040519161190160f01b8352600283015260228201522090565b90916004356001600160a01b0381168103611d3757608435906001600160401b0382168203611d3757613e119161088691613d58565b92613e2c613e1e856130e6565b936004850154923691612a12565b602081519101206040516020810191613e46836004612f65565b6101608201526101608152613e5d610180826128bb565b51902003613e955764ffffffffff825460a01c16804211613e7b5750565b83632e357b0560e01b5f526004526024524260445260645ffd5b82630ca6808b60e31b5f5260045260245ffd5b9190826040910312611d3757604051604081018181106001600160401b0382111761286f5760405260206129ce818395613ee1816128dc565b8552016128f0565b80546001820154600390920154613f28926001600160a01b03928316926001600160601b0392613f1e918385169116856133f4565b60601c1690613368565b565b604051637f4c824d60e11b81526001600160a01b0391821660048201523060248201525f6044820181905260648201939093529160209183916084918391907f0000000000000000000000000000000000000000000000000000000000000000165af18015611df3576133dc5750565b6001600160a01b03909116919033831461404d5760408051630c1aed9d60e21b815260048101949094526001600160a01b039283166024850152938216604484015291929183916064918391165afa908115611df3575f91614006575b506001600160a01b0316331490565b90506040813d604011614045575b81614021604093836128bb565b81010312611d375761403e6020614037836128dc565b9201612e5d565b505f613ff7565b3d9150614014565b50505050600190565b6040516369e5c4f560e01b81525f600482015260248101839052906020826044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa918215611df3575f926140c5575b50612b02926140bf916140fb565b90612e50565b9091506020813d6020116140f3575b816140e1602093836128bb565b81010312611d37575190612b026140b1565b3d91506140d4565b60405163077f055960e01b81526001600160a01b0391821660048201525f60248201526044810192909252602090829060649082907f0000000000000000000000000000000000000000000000000000000000000000165afa908115611df3575f91614165575090565b90506020813d60201161418c575b81614180602093836128bb565b81010312611d37575190565b3d9150614173565b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161480614281575b156141ef577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a08152613daf60c0826128bb565b507f000000000000000000000000000000000000000000000000000000000000000046146141c6565b60ff811690601f82116142d957604051916142c66040846128bb565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd'
